import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { postmortemCreatePermission } from 'backstage-plugin-postmortems-common';
import { newRouteRef } from '../routes';
import { useMessages } from '../translation';

/** Opens the editor of a new post-mortem, about the given entity if there is one. Not there for those who may not make any. */
export function StartButton({ entityRef }: { entityRef?: string }) {
  const { t } = useMessages();
  const route = useRouteRef(newRouteRef);
  const { loading, allowed } = usePermission({
    permission: postmortemCreatePermission,
  });
  if (!loading && !allowed) return null;

  const query = entityRef ? `?${new URLSearchParams({ entityRef })}` : '';
  return (
    <LinkButton
      to={`${route()}${query}`}
      color="primary"
      variant="contained"
      // Holds its place until it is known whether it may be pressed.
      disabled={loading}
    >
      {t('ui.start')}
    </LinkButton>
  );
}
