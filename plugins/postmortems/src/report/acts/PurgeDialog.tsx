import { useApi } from '@backstage/core-plugin-api';
import DialogContentText from '@material-ui/core/DialogContentText';
import TextField from '@material-ui/core/TextField';
import { TEXT_LIMITS } from 'backstage-plugin-postmortems-common';
import { useId, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { ActDialog } from './ActDialog';
import { useAct } from './useAct';

export interface PurgeDialogProps {
  postmortemRef: string;
  onClose: () => void;
  onPurged: () => void;
}

/** Asks an administrator twice, by a reason and by the reference, before a post-mortem is gone for good. */
export function PurgeDialog(props: PurgeDialogProps) {
  const { postmortemRef, onClose, onPurged } = props;
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const reasonId = useId();
  const typedId = useId();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const act = useAct(
    () => api.purge(postmortemRef, { reason: reason.trim() }),
    onPurged,
  );

  return (
    <ActDialog
      title={t('report.purge.title', { ref: postmortemRef })}
      confirm={t('report.purge.act')}
      act={act}
      ready={reason.trim() !== '' && typed.trim() === postmortemRef}
      onClose={onClose}
      onReload={onClose}
    >
      <DialogContentText>{t('report.purge.text')}</DialogContentText>
      <DialogContentText>
        {t('report.purge.stays', { ref: postmortemRef })}
      </DialogContentText>
      <TextField
        required
        id={reasonId}
        fullWidth
        margin="normal"
        variant="outlined"
        size="small"
        label={t('report.access.reason')}
        helperText={t('report.purge.reasonHelp')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: TEXT_LIMITS.line }}
      />
      <TextField
        required
        id={typedId}
        fullWidth
        margin="normal"
        variant="outlined"
        size="small"
        label={t('report.purge.typed', { ref: postmortemRef })}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        inputProps={{ autoComplete: 'off', spellCheck: false }}
      />
    </ActDialog>
  );
}
