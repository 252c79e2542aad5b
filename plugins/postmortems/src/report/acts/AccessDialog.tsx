import { useApi } from '@backstage/core-plugin-api';
import DialogContentText from '@material-ui/core/DialogContentText';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import {
  Postmortem,
  TEXT_LIMITS,
  Visibility,
} from 'backstage-plugin-postmortems-common';
import { useId, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { ActDialog } from './ActDialog';
import { MemberList } from './MemberList';
import { useAct } from './useAct';

export interface AccessDialogProps {
  postmortem: Postmortem;
  onClose: () => void;
  onReload: () => void;
}

/** Chooses who may read a post-mortem. The reason stands in its history. */
export function AccessDialog(props: AccessDialogProps) {
  const { postmortem, onClose, onReload } = props;
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const [visibility, setVisibility] = useState<Visibility>(
    postmortem.visibility,
  );
  const [members, setMembers] = useState(postmortem.members);
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const act = useAct(
    () =>
      api.setAccess(postmortem.ref, postmortem.seq, {
        visibility,
        members: visibility === 'restricted' ? members : [],
        reason: reason.trim(),
      }),
    () => {
      onClose();
      onReload();
    },
  );

  return (
    <ActDialog
      title={t('report.access.title')}
      confirm={t('report.access.save')}
      act={act}
      ready={reason.trim() !== ''}
      onClose={onClose}
      onReload={onReload}
    >
      <RadioGroup
        aria-label={t('report.access.title')}
        value={visibility}
        onChange={(_, value) => setVisibility(value as Visibility)}
      >
        <FormControlLabel
          value="open"
          control={<Radio color="primary" />}
          label={t('report.access.open')}
        />
        <FormControlLabel
          value="restricted"
          control={<Radio color="primary" />}
          label={t('report.access.restricted')}
        />
      </RadioGroup>
      {visibility === 'restricted' && (
        <>
          <DialogContentText>
            {t('report.access.restrictedHelp')}
          </DialogContentText>
          <MemberList members={members} onChange={setMembers} />
        </>
      )}
      <TextField
        required
        id={reasonId}
        fullWidth
        margin="normal"
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
