import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  KeyboardEvent,
  RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useMessages } from '../../translation';
import { type FoundEntity, useEntitySearch } from '../../ui/entitySearch';
import type { Loaded } from '../../ui';
import { mentionAt, type TypedMention, writeMention } from './mentionAt';

const USERS = ['user'] as const;

const useStyles = makeStyles(theme => ({
  root: {
    position: 'absolute',
    zIndex: 1,
    left: 0,
    right: 0,
    bottom: '100%',
    marginBottom: theme.spacing(0.5),
    maxHeight: 200,
    overflowY: 'auto',
  },
  option: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    padding: theme.spacing(0.75, 1.5),
    cursor: 'pointer',
    '&[aria-selected=true]': {
      backgroundColor: theme.palette.action.selected,
    },
  },
  quiet: { fontSize: 12, color: theme.palette.text.secondary },
  word: { padding: theme.spacing(0.75, 1.5) },
}));

interface MentionListProps {
  id: string;
  open: boolean;
  found: Loaded<FoundEntity[]>;
  active: number;
  onChoose: (user: FoundEntity) => void;
}

/** The people whose name begins as what is typed behind an `@`. */
export function MentionList(props: MentionListProps) {
  const { id, open, found, active, onChoose } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const users = found.value ?? [];
  if (!open) return null;
  const word = () => {
    if (found.loading) return t('report.comments.searching');
    return t(
      found.error ? 'report.comments.notFound' : 'report.comments.nobody',
    );
  };
  return (
    <Paper elevation={4} className={classes.root}>
      <div id={id} role="listbox" aria-label={t('report.comments.people')}>
        {users.map((user, index) => (
          <div
            key={user.entityRef}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes.option}
            // Before the text loses the focus.
            onMouseDown={event => {
              event.preventDefault();
              onChoose(user);
            }}
          >
            {user.title}
            <span className={classes.quiet}>{user.entityRef.slice(5)}</span>
          </div>
        ))}
      </div>
      {users.length === 0 && (
        <div role="status" className={`${classes.quiet} ${classes.word}`}>
          {word()}
        </div>
      )}
    </Paper>
  );
}

/** Offers people while a name is typed behind an `@`, and writes down who is chosen. */
export function useMentionList(
  input: RefObject<HTMLTextAreaElement>,
  text: string,
  write: (text: string) => void,
) {
  const id = useId();
  const [typed, setTyped] = useState<TypedMention>();
  const [active, setActive] = useState(0);
  const caret = useRef<number>();
  const open = typed !== undefined;
  const found = useEntitySearch(USERS, typed?.term ?? '', open);
  // Those of what was typed before would move away from under who chooses.
  const users = found.loading ? [] : found.value ?? [];

  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [input, text]);

  const close = () => setTyped(undefined);
  const look = () => {
    const area = input.current;
    if (!area) return;
    const { value, selectionStart, selectionEnd } = area;
    const next =
      selectionStart === selectionEnd
        ? mentionAt(value, selectionStart)
        : undefined;
    if (next?.start === typed?.start && next?.term === typed?.term) return;
    setTyped(next);
    setActive(0);
  };
  const choose = ({ entityRef }: FoundEntity) => {
    const at = input.current?.selectionStart;
    if (!typed || at === undefined) return;
    const written = writeMention(text, at, typed, entityRef);
    caret.current = written.caret;
    write(written.text);
    close();
  };

  return {
    look,
    close,
    /** @returns true for a key that was meant for the list */
    onKeyDown: (event: KeyboardEvent): boolean => {
      if (!open) return false;
      const move = (by: number) =>
        setActive(now => (now + by + users.length) % Math.max(users.length, 1));
      switch (event.key) {
        case 'Escape':
          // Not for the panel.
          event.stopPropagation();
          close();
          break;
        case 'ArrowDown':
          move(1);
          break;
        case 'ArrowUp':
          move(-1);
          break;
        case 'Enter':
        case 'Tab':
          if (!users[active] || event.ctrlKey || event.metaKey) return false;
          choose(users[active]);
          break;
        default:
          return false;
      }
      event.preventDefault();
      return true;
    },
    list: {
      id,
      open,
      found: { ...found, value: users },
      active,
      onChoose: choose,
    },
    inputProps: {
      'aria-autocomplete': 'list' as const,
      'aria-haspopup': 'listbox' as const,
      ...(open && {
        'aria-controls': id,
        'aria-activedescendant': users[active] ? `${id}-${active}` : undefined,
      }),
    },
  };
}
