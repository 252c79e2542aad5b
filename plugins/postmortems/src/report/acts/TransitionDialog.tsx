import { useApi } from '@backstage/core-plugin-api';
import DialogContentText from '@material-ui/core/DialogContentText';
import TextField from '@material-ui/core/TextField';
import { Postmortem, TEXT_LIMITS } from 'backstage-plugin-postmortems-common';
import { useId, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { PublishDialog } from '../publish/PublishDialog';
import { ActDialog } from './ActDialog';
import type { Transition } from './transitions';
import { useAct } from './useAct';

export interface TransitionDialogProps {
  postmortem: Postmortem;
  transition: Transition;
  onClose: () => void;
  /** Called when the document is no longer what the page shows. */
  onReload: () => void;
}

/** Says what a move means before it is made, and takes a reason for the history; before a publication come the checks. */
export function TransitionDialog(props: TransitionDialogProps) {
  return props.transition.name === 'publish' ? (
    <PublishDialog {...props} />
  ) : (
    <PlainTransitionDialog {...props} />
  );
}

function PlainTransitionDialog(props: TransitionDialogProps) {
  const { postmortem, transition, onClose, onReload } = props;
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const act = useAct(
    () =>
      api.transition(postmortem.ref, postmortem.seq, {
        to: transition.to,
        ...(reason.trim() && { reason: reason.trim() }),
      }),
    () => {
      onClose();
      onReload();
    },
  );

  return (
    <ActDialog
      title={`${t(`report.transition.${transition.name}.act`)}: ${
        postmortem.ref
      }`}
      confirm={t(`report.transition.${transition.name}.act`)}
      act={act}
      onClose={onClose}
      onReload={onReload}
    >
      <DialogContentText>
        {t(`report.transition.${transition.name}.text`)}
      </DialogContentText>
      <TextField
        id={reasonId}
        fullWidth
        variant="outlined"
        size="small"
        label={t('report.transition.reason')}
        helperText={t('report.transition.reasonHelp')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: TEXT_LIMITS.line }}
      />
    </ActDialog>
  );
}
