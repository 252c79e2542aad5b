import { useApi } from '@backstage/core-plugin-api';
import DialogContentText from '@material-ui/core/DialogContentText';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { Revision, TEXT_LIMITS } from 'backstage-plugin-postmortems-common';
import { useId, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { Choice } from '../../ui';
import { ActDialog } from '../acts/ActDialog';
import { useAct } from '../acts/useAct';
import type { RevisionGroup } from './revisionGroups';

const useStyles = makeStyles(theme => ({
  choice: { width: '100%', margin: theme.spacing(1, 0) },
}));

export interface RedactDialogProps {
  postmortemRef: string;
  /** What one person did in a sitting, of which one change is redacted. */
  group: RevisionGroup;
  onClose: () => void;
  onRedacted: () => void;
}

/** Asks an administrator before what a change says is taken out of the history. */
export function RedactDialog(props: RedactDialogProps) {
  const { postmortemRef, group, onClose, onRedacted } = props;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const reasonId = useId();
  const [n, setN] = useState(group.last);
  const [reason, setReason] = useState('');
  const act = useAct(
    () =>
      api.redactRevision(postmortemRef, n, {
        reason: reason.trim(),
      }),
    onRedacted,
  );
  const named = ({ n: number, target, label }: Revision) => {
    const thing = t(`report.history.touched.${target}`);
    return `${number}: ${
      label
        ? t('report.history.named', { target: thing, labels: label })
        : thing
    }`;
  };

  return (
    <ActDialog
      title={t('report.redact.title')}
      confirm={t('report.redact.act')}
      act={act}
      ready={reason.trim() !== ''}
      onClose={onClose}
      onReload={onClose}
    >
      <DialogContentText>{t('report.redact.text')}</DialogContentText>
      <Choice
        label={t('report.redact.change')}
        className={classes.choice}
        value={String(n)}
        options={group.revisions.map(revision => [
          String(revision.n),
          named(revision),
        ])}
        onChange={value => setN(Number(value))}
      />
      <TextField
        required
        id={reasonId}
        fullWidth
        margin="normal"
        variant="outlined"
        size="small"
        label={t('report.access.reason')}
        helperText={t('report.redact.reasonHelp')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: TEXT_LIMITS.line }}
      />
    </ActDialog>
  );
}
