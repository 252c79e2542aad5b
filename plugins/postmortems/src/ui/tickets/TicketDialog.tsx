import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { FormEvent, ReactNode, useId, useState } from 'react';
import { useMessages } from '../../translation';
import { WaitingButton } from '../WaitingButton';
import { TicketError } from './TicketError';

export interface TicketDialogProps {
  title: string;
  /** What the button says that does it. */
  act: string;
  /** What is said when it did not work. */
  failed: string;
  /** False while something is missing. */
  ready: boolean;
  onAct: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** Asks for what an act on a ticket needs, and stays open until it is done. */
export function TicketDialog(props: TicketDialogProps) {
  const { title, act, failed, ready, onAct, onClose, children } = props;
  const { t } = useMessages();
  const titleId = useId();
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<Error | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (working || !ready) return;
    setWorking(true);
    setError(null);
    try {
      await onAct();
      onClose();
    } catch (problem) {
      setError(problem as Error);
      setWorking(false);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
    >
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          {children}
          {error && <TicketError what={failed} error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('ui.tickets.dialog.cancel')}</Button>
          <WaitingButton
            type="submit"
            color="primary"
            variant="contained"
            disableElevation
            waiting={working || !ready}
          >
            {act}
          </WaitingButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
