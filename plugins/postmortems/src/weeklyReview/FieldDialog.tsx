import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { FormEvent, ReactNode, useId } from 'react';
import { useMessages } from '../translation';

const useStyles = makeStyles(theme => ({
  text: { margin: theme.spacing(0, 0, 2) },
}));

export interface FieldDialogProps {
  title: string;
  /** What it is about. */
  text: string;
  save: string;
  disabled: boolean;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** Asks for one thing; Enter saves it, Escape does not. */
export function FieldDialog(props: FieldDialogProps) {
  const { title, text, save, disabled, onSave, onCancel, children } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const titleId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!disabled) onSave();
  };
  return (
    <Dialog
      open
      onClose={onCancel}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
    >
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <p className={classes.text}>{text}</p>
          <div ref={focusFirstField}>{children}</div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onCancel}>{t('weeklyReview.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={disabled}
          >
            {save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** As it comes, since its fields do not take the focus by themselves: what is typed at once is not to be lost. */
function focusFirstField(fields: HTMLElement | null): void {
  fields?.querySelector('input')?.focus();
}
