import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { rootRouteRef } from '../routes';
import { useMessages } from '../translation';
import { Empty, Section, useSettings } from '../ui';
import { AdmissionDialog } from './acts/AdmissionDialog';
import { PurgeOffer } from './acts/PurgeOffer';

export interface NotFoundProps {
  postmortemRef: string;
  /** Called when an administrator has opened it. */
  onOpened: () => void;
}

/**
 * What somebody sees of a post-mortem that never was, and of one that is not for them: the same. An
 * administrator may try to open it, or to purge it in case it was deleted, without being told which it is.
 */
export function NotFound({ postmortemRef, onOpened }: NotFoundProps) {
  const { t } = useMessages();
  const all = useRouteRef(rootRouteRef);
  const { isAdministrator } = useSettings();
  const [opening, setOpening] = useState(false);
  const [purged, setPurged] = useState(false);
  return (
    <Section title={t('report.notFound.title')}>
      <Empty action={<Link to={all()}>{t('report.notFound.all')}</Link>}>
        {purged ? (
          <p role="status">{t('report.purge.done', { ref: postmortemRef })}</p>
        ) : (
          t('report.notFound.text')
        )}
      </Empty>
      {isAdministrator && !purged && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => setOpening(true)}
        >
          {t('report.admission.offer')}
        </Button>
      )}{' '}
      {!purged && (
        <PurgeOffer
          postmortemRef={postmortemRef}
          onPurged={() => setPurged(true)}
        />
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
