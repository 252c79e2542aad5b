import Button from '@material-ui/core/Button';
import Snackbar from '@material-ui/core/Snackbar';
import { ReactNode, useCallback, useEffect, useState } from 'react';
import { useMessages } from '../translation';
import { reasonOf } from './LoadError';
import { useAttended } from './useAttended';
import { Undoable, UndoContext } from './useUndo';

const SHOWN_MS = 10_000;
/** Nobody remembers much more than this. */
const REMEMBERED = 5;

/** What is on offer, the latest last. Once closed it is only still there to fade out. */
interface Offers {
  open: boolean;
  undoables: readonly Undoable[];
}

/**
 * Shows the latest thing that can be taken back, under whatever screen it was done on; when it has
 * been, the one before it. They go together after a while, but not from under somebody's hands.
 */
export function UndoSnackbar({ children }: { children: ReactNode }) {
  const { t } = useMessages();
  const [{ open, undoables }, setOffers] = useState<Offers>({
    open: false,
    undoables: [],
  });
  const last = undoables.at(-1);
  const { attended, handlers } = useAttended(open);

  const offer = useCallback(
    (undoable: Undoable) =>
      setOffers(now => ({
        open: true,
        undoables: [...(now.open ? now.undoables : []), undoable].slice(
          -REMEMBERED,
        ),
      })),
    [],
  );

  useEffect(() => {
    if (!open || attended) return undefined;
    const close = () => setOffers(now => ({ ...now, open: false }));
    const timer = setTimeout(close, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [open, attended, last]);

  const undo = async (undoable: Undoable) => {
    if (!open) return;
    setOffers(now => {
      const rest = now.undoables.filter(other => other !== undoable);
      return rest.length
        ? { ...now, undoables: rest }
        : { ...now, open: false };
    });
    try {
      await undoable.undo();
    } catch (error) {
      const reason = t(reasonOf(error));
      offer({ ...undoable, message: t('ui.undo.failed', { reason }) });
    }
  };

  return (
    <UndoContext.Provider value={offer}>
      {children}
      <Snackbar
        open={open}
        message={last?.message}
        {...handlers}
        action={
          last && (
            <Button color="inherit" size="small" onClick={() => undo(last)}>
              {t('ui.undo.action')}
            </Button>
          )
        }
      />
    </UndoContext.Provider>
  );
}
