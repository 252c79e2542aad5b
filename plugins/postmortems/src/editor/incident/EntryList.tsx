import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '../../translation';
import { useUndo } from '../../ui';
import { putBack } from '../fields/putBack';
import { RemoveButton } from '../fields/RemoveButton';

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 0,
    margin: theme.spacing(0, 0, 3),
    padding: 0,
    border: 0,
    '& > legend': {
      padding: 0,
      marginBottom: theme.spacing(1.5),
      fontSize: 16,
      lineHeight: '24px',
      fontWeight: 600,
    },
  },
  entry: {
    display: 'grid',
    gap: theme.spacing(1),
    alignItems: 'start',
    marginBottom: theme.spacing(1.5),
  },
}));

export interface EntryListProps<E> {
  legend: string;
  /** The widths of the fields of an entry, as CSS grid columns. */
  columns: string;
  value: readonly E[];
  /** Answers the list as it is then, also when this one is gone: an undo builds on that. */
  current: () => readonly E[];
  /** What a new entry begins with. */
  blank: E;
  addLabel: string;
  nameOf: (entry: E) => string;
  problem?: string;
  onChange: (value: E[]) => void;
  children: (entry: E, change: (fields: Partial<E>) => void) => ReactNode;
}

/** A short list inside the header, such as its links: entries that are added, changed and deleted. */
export function EntryList<E>(props: EntryListProps<E>) {
  const { value, current, blank, nameOf, onChange, children } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const offerUndo = useUndo();
  const root = useRef<HTMLFieldSetElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  /** Takes the focus into an entry, or the last before it; where there is none, to what adds one. */
  const focus = (at: number) => {
    const entries = [
      ...(root.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? []),
    ];
    const input =
      entries[Math.min(at, entries.length - 1)]?.querySelector<HTMLElement>(
        'input, select',
      );
    (input ?? addButton.current)?.focus();
  };
  const add = () => {
    flushSync(() => onChange([...value, blank]));
    focus(value.length);
  };
  const remove = (at: number) => {
    const entry = value[at];
    flushSync(() => onChange(value.filter((_, i) => i !== at)));
    focus(at);
    offerUndo({
      message: t('editor.removed', { what: nameOf(entry) || props.legend }),
      undo: () => onChange(putBack(current(), [{ entry, at }])),
    });
  };

  return (
    <fieldset ref={root} className={classes.root}>
      <legend>{props.legend}</legend>
      {value.map((entry, at) => (
        <div
          // Entries have no name of their own; what is typed into one stays in its place.
          // eslint-disable-next-line react/no-array-index-key
          key={at}
          data-entry
          className={classes.entry}
          style={{ gridTemplateColumns: `${props.columns} 36px` }}
        >
          {children(entry, fields =>
            onChange(
              value.map((other, i) =>
                i === at ? { ...other, ...fields } : other,
              ),
            ),
          )}
          <RemoveButton
            label={t('editor.remove', { what: nameOf(entry) || props.legend })}
            onClick={() => remove(at)}
          />
        </div>
      ))}
      {props.problem && value.length > 0 && (
        <Alert severity="info" icon={false}>
          {t('editor.notYet', { problem: props.problem })}
        </Alert>
      )}
      <Button ref={addButton} size="small" variant="outlined" onClick={add}>
        {props.addLabel}
      </Button>
    </fieldset>
  );
}
