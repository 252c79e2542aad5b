import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useId } from 'react';
import { useMessages } from '../../translation';
import { dialogKeys } from './dialogKeys';

/** Asks before the name of a pattern is told that stood only in restricted post-mortems. */
export function RestrictedName(props: {
  name: string;
  onTell: () => void;
  onCancel: () => void;
}) {
  const { name, onTell, onCancel } = props;
  const { t } = useMessages();
  const titleId = useId();
  return (
    <Dialog
      open
      onClose={onCancel}
      aria-labelledby={titleId}
      maxWidth="sm"
      onKeyDown={dialogKeys(onCancel)}
      // On what does no harm.
      TransitionProps={{
        onEntered: dialog => dialog.querySelector('button')?.focus(),
      }}
    >
      <DialogTitle id={titleId}>{t('ui.pattern.restricted.title')}</DialogTitle>
      <DialogContent>{t('ui.pattern.restricted.text', { name })}</DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>{t('ui.pattern.cancel')}</Button>
        <Button variant="contained" color="primary" onClick={onTell}>
          {t('ui.pattern.restricted.tell')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
