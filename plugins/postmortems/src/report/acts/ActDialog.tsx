import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { FormEvent, ReactNode, useId } from 'react';
import { useMessages } from '../../translation';
import { Refused } from './Refused';
import type { Act } from './useAct';

const useStyles = makeStyles({
  // The acts stay in sight however much there is to read.
  form: { display: 'flex', flexDirection: 'column', minHeight: 0 },
});

export interface ActDialogProps {
  title: string;
  /** The word on the button that does it. */
  confirm: string;
  act: Act;
  /** False while something that must be said is missing. */
  ready?: boolean;
  /** Where there is much to read. */
  wide?: boolean;
  onClose: () => void;
  onReload: () => void;
  children: ReactNode;
}

/** Asks before something is done to the whole document, and stays open with the reason when it was not. */
export function ActDialog(props: ActDialogProps) {
  const { title, confirm, act, ready = true, onClose, onReload } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const titleId = useId();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void act.run();
  };
  const reload = () => {
    onClose();
    onReload();
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth={props.wide ? 'md' : 'sm'}
      onClose={onClose}
      aria-labelledby={titleId}
    >
      <form className={classes.form} onSubmit={submit}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          {props.children}
          {act.error !== undefined && (
            <Refused error={act.error} onReload={reload} />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('report.acts.cancel')}</Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={!ready || act.busy}
          >
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
