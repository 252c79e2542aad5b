import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import type {
  Conflict,
  Row,
  RowSaver,
} from 'backstage-plugin-postmortems-common';
import { useId, useState } from 'react';
import { postmortemsTranslationRef } from '../../translation';
import { FieldChoice, firstChoices, resolution } from './choices';
import { ContestedField } from './ContestedField';

export interface ConflictDialogProps<T extends Row> {
  saver: RowSaver<T>;
  conflict: Conflict<T>;
  onClose: () => void;
}

/** Shows what two people made of the same fields, and lets one of them choose, field by field. */
export function ConflictDialog<T extends Row>(props: ConflictDialogProps<T>) {
  const { saver, conflict, onClose } = props;
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const titleId = useId();
  const [choices, setChoices] = useState(() => firstChoices(conflict));
  const choose = (field: keyof T, choice: FieldChoice) =>
    setChoices(last => new Map(last).set(field, choice));

  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{t('editor.conflict.title')}</DialogTitle>
      <DialogContent>
        <p>{t('editor.conflict.text')}</p>
        {conflict.fields.map(field => (
          <ContestedField
            key={String(field)}
            field={String(field)}
            base={conflict.base[field]}
            mine={conflict.mine[field]}
            theirs={conflict.theirs[field]}
            choice={choices.get(field) ?? { choice: 'mine' }}
            onChoose={choice => choose(field, choice)}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('editor.conflict.later')}</Button>
        <Button
          color="primary"
          variant="contained"
          onClick={() => {
            saver.resolve(resolution(conflict, choices));
            onClose();
          }}
        >
          {t('editor.conflict.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
