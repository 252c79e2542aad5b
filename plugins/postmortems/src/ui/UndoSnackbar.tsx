import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Snackbar from '@material-ui/core/Snackbar';
import { ReactNode, useCallback, useState } from 'react';
import { postmortemsTranslationRef } from '../translation';
import { Undoable, UndoContext } from './useUndo';

const SHOWN_MS = 10_000;

/** Shows the latest thing that can be taken back, under whatever screen it was done on. */
export function UndoSnackbar({ children }: { children: ReactNode }) {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const [last, setLast] = useState<Partial<Undoable>>({});
  const [open, setOpen] = useState(false);

  const offer = useCallback((undoable: Partial<Undoable>) => {
    setLast(undoable);
    setOpen(true);
  }, []);

  const undo = async () => {
    setOpen(false);
    try {
      await last.undo?.();
    } catch (error) {
      offer({ message: t('ui.undo.failed', { reason: String(error) }) });
    }
  };

  return (
    <UndoContext.Provider value={offer}>
      {children}
      <Snackbar
        key={last.message}
        open={open}
        message={last.message}
        autoHideDuration={SHOWN_MS}
        // A click elsewhere is the next piece of work, not an answer to this.
        onClose={(_, reason) => reason === 'timeout' && setOpen(false)}
        action={
          last.undo && (
            <Button color="inherit" size="small" onClick={undo}>
              {t('ui.undo.action')}
            </Button>
          )
        }
      />
    </UndoContext.Provider>
  );
}
