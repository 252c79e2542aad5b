import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import {
  type PatternFields,
  TEXT_LIMITS,
} from 'backstage-plugin-postmortems-common';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useMessages } from '../../translation';
import { Choice } from '../Choice';
import { useSettings } from '../useSettings';
import { dialogKeys } from './dialogKeys';
import { Refusal } from './Refusal';

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
}));

export interface PatternDialogProps {
  title: string;
  /** The word on the button that does it. */
  confirm: string;
  /** What it begins with. */
  fields: { name: string; category: string | null };
  /** False while something else that must be said is missing. */
  ready?: boolean;
  /** Does it; the dialog closes itself only where the caller closes it. */
  onSave: (fields: PatternFields) => Promise<unknown>;
  onClose: () => void;
  /** What else is asked. */
  children?: ReactNode;
}

/** Asks for the name and the category of a pattern, and stays open with the reason when it was refused. */
export function PatternDialog(props: PatternDialogProps) {
  const { title, confirm, fields, ready = true, onSave, onClose } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { categories } = useSettings();
  const titleId = useId();
  const nameId = useId();
  const [name, setName] = useState(fields.name);
  const [category, setCategory] = useState(fields.category ?? '');
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<Error>();
  const isReady = ready && !saving && name.trim() !== '' && category !== '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // It stands in a portal: what is around it in the tree is no form of it.
    event.stopPropagation();
    if (!isReady) return;
    setSaving(true);
    setError(undefined);
    try {
      await onSave({ name: name.trim(), category });
    } catch (refusal) {
      setError(refusal as Error);
    } finally {
      setSaving(false);
    }
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby={titleId}
      onKeyDown={dialogKeys(onClose)}
      TransitionProps={{
        onEntered: dialog => dialog.querySelector('input')?.focus(),
      }}
    >
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent className={classes.fields}>
          <TextField
            id={nameId}
            label={t('ui.pattern.name')}
            helperText={t('ui.pattern.nameHelp')}
            size="small"
            variant="outlined"
            fullWidth
            value={name}
            onChange={event => setName(event.target.value)}
            InputLabelProps={{ shrink: true }}
            inputProps={{ maxLength: TEXT_LIMITS.title }}
          />
          <Choice
            label={t('ui.pattern.category')}
            value={category}
            options={[
              ...(category
                ? []
                : [['', t('ui.pattern.chooseCategory')] as const]),
              ...categories.map(({ key, title: said }) => [key, said] as const),
            ]}
            onChange={setCategory}
          />
          {props.children}
          {error && <Refusal error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('ui.pattern.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={!isReady}
          >
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
