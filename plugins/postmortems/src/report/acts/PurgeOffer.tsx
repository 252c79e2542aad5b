import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { useSettings } from '../../ui';
import { PurgeDialog } from './PurgeDialog';

export interface PurgeOfferProps {
  postmortemRef: string;
  onPurged: () => void;
}

/** Lets an administrator purge what was deleted; shows nothing to others. */
export function PurgeOffer({ postmortemRef, onPurged }: PurgeOfferProps) {
  const { t } = useMessages();
  const { isAdministrator } = useSettings();
  const [asking, setAsking] = useState(false);
  if (!isAdministrator) return null;
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setAsking(true)}>
        {t('report.purge.offer')}
      </Button>
      {asking && (
        <PurgeDialog
          postmortemRef={postmortemRef}
          onClose={() => setAsking(false)}
          onPurged={onPurged}
        />
      )}
    </>
  );
}
