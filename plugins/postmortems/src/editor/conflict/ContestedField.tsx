import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import type { FieldChange } from 'backstage-plugin-postmortems-common';
import { useId } from 'react';
import { differenceView } from '../../ui/difference/differenceView';
import { fieldMessage } from '../../ui/difference/fieldMessage';
import { FieldDifference } from '../../ui/difference/FieldDifference';
import { useMessages } from '../../translation';
import type { Choice, FieldChoice } from './choices';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2) },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: theme.spacing(2),
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: {
    padding: theme.spacing(1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  whose: { fontWeight: 600 },
}));

export interface ContestedFieldProps {
  field: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** What the ids are called that a value may refer to. */
  names: ReadonlyMap<string, string>;
  choice: FieldChoice;
  onChoose: (choice: FieldChoice) => void;
}

/** One field that two people changed: each change beside the other, and whose it shall be. */
export function ContestedField(props: ContestedFieldProps) {
  const { field, base, mine, theirs, names, choice, onChoose } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const message = fieldMessage(field);
  const mergedId = useId();
  const mergeable = choice.merged !== undefined;
  const options: Choice[] = mergeable
    ? ['mine', 'theirs', 'merged']
    : ['mine', 'theirs'];

  return (
    <div
      role="group"
      aria-label={message ? t(message) : field}
      className={classes.root}
    >
      <div className={classes.sides}>
        <div className={classes.side}>
          <div className={classes.whose}>{t('editor.conflict.yours')}</div>
          <Change field={field} before={base} after={mine} names={names} />
        </div>
        <div className={classes.side}>
          <div className={classes.whose}>{t('editor.conflict.theirs')}</div>
          <Change field={field} before={base} after={theirs} names={names} />
        </div>
      </div>
      <RadioGroup
        row
        aria-label={t('editor.conflict.choose')}
        value={choice.choice}
        onChange={(_, value) =>
          onChoose({ ...choice, choice: value as Choice })
        }
      >
        {options.map(option => (
          <FormControlLabel
            key={option}
            value={option}
            control={<Radio color="primary" size="small" />}
            label={t(`editor.conflict.take.${option}`)}
          />
        ))}
      </RadioGroup>
      {choice.choice === 'merged' && (
        <TextField
          id={mergedId}
          fullWidth
          multiline
          minRows={3}
          maxRows={16}
          variant="outlined"
          label={t('editor.conflict.merged')}
          helperText={choice.stacked && t('editor.conflict.stacked')}
          value={choice.merged}
          onChange={event =>
            onChoose({ ...choice, merged: event.target.value })
          }
        />
      )}
    </div>
  );
}

/** One person's change of a field, as the history would show it. */
function Change(props: {
  field: string;
  before: unknown;
  after: unknown;
  names: ReadonlyMap<string, string>;
}) {
  const { field, before, after, names } = props;
  const [thing] = differenceView(
    {
      from: 0,
      to: 1,
      revisions: [],
      changes: [
        {
          target: 'header',
          targetId: null,
          label: '',
          act: 'changed',
          field,
          before: before as FieldChange['before'],
          after: after as FieldChange['after'],
        },
      ],
    },
    names,
  );
  return thing?.fields.length ? (
    <FieldDifference marked difference={thing.fields[0]} />
  ) : null;
}
