import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useId } from 'react';
import { useMessages } from '../../translation';
import type { Batch, ImportRow } from '../batch';
import { ServicesField } from './ServicesField';

export interface ServicesDialogProps {
  row: ImportRow;
  batch: Batch;
  onClose: () => void;
}

/** Says what a post-mortem is about. */
export function ServicesDialog({ row, batch, onClose }: ServicesDialogProps) {
  const { t } = useMessages();
  const titleId = useId();
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>
        {t('imports.services.title', { title: row.found?.title ?? row.path })}
      </DialogTitle>
      <DialogContent>
        <ServicesField row={row} batch={batch} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('imports.services.done')}</Button>
      </DialogActions>
    </Dialog>
  );
}
