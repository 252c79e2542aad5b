import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import {
  ListedActionItem,
  TEXT_LIMITS,
} from 'backstage-plugin-postmortems-common';
import { FormEvent, useId, useState } from 'react';
import { useMessages } from '../translation';
import { useSettings } from '../ui';
import { questionFor, StatusChange } from './changeStatus';

const useStyles = makeStyles(theme => ({
  title: { margin: theme.spacing(0, 0, 2) },
}));

export type AskedStatus = 'done' | 'wont_do';

export interface StatusDialogProps {
  item: ListedActionItem;
  status: AskedStatus;
  onSave: (change: StatusChange) => void;
  onCancel: () => void;
}

/** Asks for what belongs to a status: proof, which may be given later, or the reason, which may not. */
export function StatusDialog(props: StatusDialogProps) {
  const { item, status, onSave, onCancel } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const [text, setText] = useState('');
  const titleId = useId();
  const fieldId = useId();
  const { secondPerson } = useSettings().actions;
  const question = questionFor(item, status) ?? 'proof';
  const isProposal = status === 'wont_do' && secondPerson;
  const said = text.trim();

  const saveLabel = () => {
    if (item.status === status) return t('actionItems.dialog.saveProof');
    return isProposal
      ? t('actionItems.dialog.propose')
      : t(`actionItems.dialog.save.${status}`);
  };

  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave({ status, ...(said && { [question]: said }) });
  };

  return (
    <Dialog
      open
      onClose={onCancel}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
    >
      <form onSubmit={save}>
        <DialogTitle id={titleId}>
          {t(`actionItems.dialog.${status}`, { key: item.key })}
        </DialogTitle>
        <DialogContent>
          <p className={classes.title}>{item.title}</p>
          <TextField
            id={fieldId}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus, and this is its one field
            autoFocus
            fullWidth
            multiline
            maxRows={6}
            variant="outlined"
            label={t(`actionItems.dialog.${question}`)}
            helperText={
              isProposal
                ? t('actionItems.dialog.proposalHelp')
                : t(`actionItems.dialog.${question}Help`)
            }
            required={question === 'reason'}
            value={text}
            onChange={event => setText(event.target.value)}
            inputProps={{ maxLength: TEXT_LIMITS.statement }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onCancel}>{t('actionItems.dialog.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={
              !said && (question === 'reason' || item.status === status)
            }
          >
            {saveLabel()}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
