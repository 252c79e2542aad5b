import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Alert from '@material-ui/lab/Alert';
import type {
  Conflict,
  Row,
  RowSaver,
} from 'backstage-plugin-postmortems-common';
import { useContext, useId, useMemo, useState } from 'react';
import { useMessages } from '../../translation';
import { useNames } from '../../ui/difference/useNames';
import { choicesAgain, FieldChoice, firstChoices, resolution } from './choices';
import { ContestedField } from './ContestedField';
import { FactorsContext } from './FactorsContext';

export interface ConflictDialogProps<T extends Row> {
  saver: RowSaver<T>;
  /** The conflict as it stands now. */
  conflict: Conflict<T>;
  onClose: () => void;
}

/**
 * Shows what two people made of the same fields, and lets one of them choose, field by field. The
 * choice is between what is shown; when the other side changes again, that has to be looked at first.
 */
export function ConflictDialog<T extends Row>(props: ConflictDialogProps<T>) {
  const { saver, conflict, onClose } = props;
  const { t } = useMessages();
  const titleId = useId();
  const [shown, setShown] = useState(conflict);
  const patternIds = useMemo(
    () => patternsIn([shown.mine, shown.theirs]),
    [shown],
  );
  const names = useNames(useContext(FactorsContext)(), patternIds);
  const [choices, setChoices] = useState(() => firstChoices(conflict));
  const choose = (field: keyof T, choice: FieldChoice) =>
    setChoices(last => new Map(last).set(field, choice));
  const moved = shown.theirs.version !== conflict.theirs.version;
  const lookAgain = () => {
    setChoices(last => choicesAgain(shown, last, conflict));
    setShown(conflict);
  };
  const save = () => {
    if (saver.resolve(shown, resolution(shown, choices))) onClose();
  };

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
        {shown.fields.map(field => (
          <ContestedField
            key={String(field)}
            field={String(field)}
            base={shown.base[field]}
            mine={shown.mine[field]}
            theirs={shown.theirs[field]}
            names={names}
            choice={choices.get(field) ?? { choice: 'mine' }}
            onChoose={choice => choose(field, choice)}
          />
        ))}
      </DialogContent>
      {moved && (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" size="small" onClick={lookAgain}>
              {t('editor.conflict.lookAgain')}
            </Button>
          }
        >
          {t('editor.conflict.again')}
        </Alert>
      )}
      <DialogActions>
        <Button onClick={onClose}>{t('editor.conflict.later')}</Button>
        <Button
          color="primary"
          variant="contained"
          disabled={moved}
          onClick={save}
        >
          {t('editor.conflict.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The patterns that the two sides name, where it is about a factor. */
function patternsIn(sides: Row[]): string[] {
  return sides
    .map(side => (side as { patternId?: unknown }).patternId)
    .filter((id): id is string => typeof id === 'string');
}
