import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import type { Header } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { useMessages } from '../translation';
import { Empty, Section } from '../ui';
import { PurgeOffer } from './acts/PurgeOffer';
import { Refused } from './acts/Refused';
import { useAct } from './acts/useAct';

export interface DeletedProps {
  /** The header as the deletion left it. */
  header: Header;
  onRestored: () => void;
}

/** Stands where a post-mortem stood that was just deleted: the way back stays open as long as the page does. */
export function Deleted({ header, onRestored }: DeletedProps) {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const all = useRouteRef(rootRouteRef);
  const undo = useAct(() => api.restore(header.ref, header.seq), onRestored);
  const [purged, setPurged] = useState(false);
  if (purged) {
    return (
      <Section title={t('report.purge.title', { ref: header.ref })}>
        <Empty action={<Link to={all()}>{t('report.notFound.all')}</Link>}>
          <p role="status">{t('report.purge.done', { ref: header.ref })}</p>
        </Empty>
      </Section>
    );
  }
  return (
    <Section title={t('report.deleted.title', { ref: header.ref })}>
      <Empty
        action={
          <Button
            color="primary"
            variant="contained"
            size="small"
            disabled={undo.busy}
            onClick={undo.run}
          >
            {t('report.deleted.undo')}
          </Button>
        }
      >
        <p role="status">{t('report.deleted.text')}</p>
        <Link to={all()}>{t('report.notFound.all')}</Link>
      </Empty>
      <PurgeOffer postmortemRef={header.ref} onPurged={() => setPurged(true)} />
      {undo.error !== undefined && (
        <Refused error={undo.error} onReload={onRestored} />
      )}
    </Section>
  );
}
