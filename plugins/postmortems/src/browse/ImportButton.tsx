import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { postmortemCreatePermission } from 'backstage-plugin-postmortems-common';
import { importRouteRef } from '../routes';
import { useMessages } from '../translation';

/** Opens the import of post-mortems from files. Not there for those who may not make any. */
export function ImportButton() {
  const { t } = useMessages();
  const route = useRouteRef(importRouteRef);
  const { loading, allowed } = usePermission({
    permission: postmortemCreatePermission,
  });
  if (!loading && !allowed) return null;
  return (
    // Holds its place until it is known whether it may be pressed.
    <LinkButton to={route()} disabled={loading}>
      {t('browse.import')}
    </LinkButton>
  );
}
