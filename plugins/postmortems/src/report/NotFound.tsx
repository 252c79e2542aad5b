import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { rootRouteRef } from '../routes';
import { useMessages } from '../translation';
import { Empty, Section, useSettings } from '../ui';
import { AdmissionDialog } from './acts/AdmissionDialog';

export interface NotFoundProps {
  postmortemRef: string;
  /** Called when an administrator has opened it. */
  onOpened: () => void;
}

/**
 * What somebody sees of a post-mortem that never was, and of one that is not for them: the same. An
 * administrator may try to open it, without being told which of the two it is.
 */
export function NotFound({ postmortemRef, onOpened }: NotFoundProps) {
  const { t } = useMessages();
  const all = useRouteRef(rootRouteRef);
  const { isAdministrator } = useSettings();
  const [opening, setOpening] = useState(false);
  return (
    <Section title={t('report.notFound.title')}>
      <Empty action={<Link to={all()}>{t('report.notFound.all')}</Link>}>
        {t('report.notFound.text')}
      </Empty>
      {isAdministrator && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => setOpening(true)}
        >
          {t('report.admission.offer')}
        </Button>
      )}
      {opening && (
        <AdmissionDialog
          postmortemRef={postmortemRef}
          onClose={() => setOpening(false)}
          onOpened={onOpened}
        />
      )}
    </Section>
  );
}
