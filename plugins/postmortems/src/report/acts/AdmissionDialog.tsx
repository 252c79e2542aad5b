import { useApi } from '@backstage/core-plugin-api';
import DialogContentText from '@material-ui/core/DialogContentText';
import TextField from '@material-ui/core/TextField';
import { TEXT_LIMITS } from 'backstage-plugin-postmortems-common';
import { useId, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { ActDialog } from './ActDialog';
import { useAct } from './useAct';

export interface AdmissionDialogProps {
  postmortemRef: string;
  onClose: () => void;
  /** Called when the document can be read now. */
  onOpened: () => void;
}

/** Lets an administrator into a post-mortem that is restricted to others; its readers see the reason. */
export function AdmissionDialog(props: AdmissionDialogProps) {
  const { postmortemRef, onClose, onOpened } = props;
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const act = useAct(
    () => api.admit(postmortemRef, { reason: reason.trim() }),
    () => {
      onClose();
      onOpened();
    },
  );

  return (
    <ActDialog
      title={t('report.admission.title', { ref: postmortemRef })}
      confirm={t('report.admission.act')}
      act={act}
      ready={reason.trim() !== ''}
      onClose={onClose}
      onReload={onOpened}
    >
      <DialogContentText>{t('report.admission.text')}</DialogContentText>
      <TextField
        required
        id={reasonId}
        fullWidth
        variant="outlined"
        size="small"
        label={t('report.access.reason')}
        helperText={t('report.access.reasonHelp')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: TEXT_LIMITS.line }}
      />
    </ActDialog>
  );
}
