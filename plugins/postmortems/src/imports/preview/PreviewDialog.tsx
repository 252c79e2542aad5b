import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { KeyboardEvent, useId } from 'react';
import { useMessages } from '../../translation';
import { WaitingButton } from '../../ui';
import type { Batch, ImportRow } from '../batch';
import { PreviewContent } from './PreviewContent';

const useStyles = makeStyles(theme => ({
  title: { overflowWrap: 'anywhere' },
  place: { marginRight: 'auto', paddingLeft: theme.spacing(1) },
}));

export interface PreviewDialogProps {
  batch: Batch;
  rows: readonly ImportRow[];
  id: string;
  atWarnings: boolean;
  onGo: (id: string) => void;
  onClose: () => void;
}

/** One post-mortem as it would be made, and the way to the next one. */
export function PreviewDialog(props: PreviewDialogProps) {
  const { batch, rows, id, atWarnings, onGo, onClose } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const titleId = useId();
  // What is read anew stays where it is: only what could not be read has nothing to show.
  const shown = rows.filter(({ found, state }) => found && state !== 'unread');
  const at = shown.findIndex(row => row.id === id);
  const row = shown[at];
  if (!row?.found) return null;

  const go = (step: number) => {
    const next = shown[at + step];
    if (next) onGo(next.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const isTyping =
      target instanceof HTMLInputElement && target.type === 'text';
    if (isTyping || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowLeft') go(-1);
    if (event.key === 'ArrowRight') go(1);
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={onClose}
      onKeyDown={onKeyDown}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId} className={classes.title}>
        {row.found.title}
      </DialogTitle>
      <DialogContent dividers>
        <PreviewContent
          key={id}
          row={row}
          found={row.found}
          batch={batch}
          atWarnings={atWarnings}
        />
      </DialogContent>
      <DialogActions>
        <span role="status" className={classes.place}>
          {t('imports.preview.place', {
            at: String(at + 1),
            all: String(shown.length),
          })}
        </span>
        <WaitingButton waiting={at === 0} onClick={() => go(-1)}>
          {t('imports.preview.previous')}
        </WaitingButton>
        <WaitingButton waiting={at === shown.length - 1} onClick={() => go(1)}>
          {t('imports.preview.next')}
        </WaitingButton>
        <Button onClick={onClose}>{t('imports.preview.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
