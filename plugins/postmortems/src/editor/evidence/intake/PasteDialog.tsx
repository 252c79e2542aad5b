import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { TEXT_LIMITS } from 'backstage-plugin-postmortems-common';
import { useId, useState } from 'react';
import { useMessages } from '../../../translation';
import { WaitingButton } from '../../../ui';
import { LineField } from '../../fields/LineField';
import type { Artefact } from '../room/Intake';

const useStyles = makeStyles(theme => ({
  content: { display: 'grid', gap: theme.spacing(2) },
  text: { fontFamily: 'monospace', fontSize: 13, lineHeight: '18px' },
}));

export interface PasteDialogProps {
  onAdd: (artefact: Artefact) => void;
  onClose: () => void;
}

/** Takes text that is pasted, and the command that it came from. */
export function PasteDialog({ onAdd, onClose }: PasteDialogProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const titleId = useId();
  const [text, setText] = useState('');
  const [command, setCommand] = useState('');
  const add = () => {
    const said = command.trim().slice(0, TEXT_LIMITS.statement);
    onAdd({ content: text, query: said ? { command: said } : {} });
    onClose();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <DialogTitle id={titleId}>{t('editor.evidence.paste.title')}</DialogTitle>
      <DialogContent className={classes.content}>
        <TextField
          id={useId()}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus, and this is what it is for
          autoFocus
          fullWidth
          multiline
          rows={12}
          variant="outlined"
          label={t('editor.evidence.paste.text')}
          helperText={t('editor.evidence.paste.textHelp')}
          value={text}
          onChange={event => setText(event.target.value)}
          InputProps={{ classes: { input: classes.text } }}
          InputLabelProps={{ shrink: true }}
        />
        <LineField
          label={t('editor.evidence.paste.command')}
          help={t('editor.evidence.paste.commandHelp')}
          value={command}
          onChange={setCommand}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('editor.evidence.paste.cancel')}</Button>
        <WaitingButton
          color="primary"
          variant="contained"
          waiting={!text.trim()}
          onClick={add}
        >
          {t('editor.evidence.paste.add')}
        </WaitingButton>
      </DialogActions>
    </Dialog>
  );
}
