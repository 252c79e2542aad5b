import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckPlace,
  SaidCheck,
} from 'backstage-plugin-postmortems-common';
import { ReactNode, useId, useState } from 'react';
import { useMessages } from '../../translation';
import { visuallyHidden } from '../tokens';
import { CheckMark } from './CheckMark';
import { useCheckWords } from './useCheckWords';

/** So many places are named one by one. */
const MOST_PLACES = 8;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    listStyle: 'none',
  },
  said: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  state: visuallyHidden,
  title: { fontWeight: 600 },
  text: { margin: 0 },
  quiet: { margin: 0, color: theme.palette.text.secondary },
  places: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& > li': { maxWidth: '100%' },
  },
  why: { minWidth: 0, padding: 0, fontSize: 12 },
}));

const nameOf = ({ part, id, field }: CheckPlace) => `${part} ${id} ${field}`;

export interface CheckItemProps {
  check: Pick<SaidCheck, 'id' | 'state' | 'said' | 'places'>;
  /** Draws a place it speaks of, as the way there; without it places are not listed. */
  place?: (place: CheckPlace) => ReactNode;
  /** What else belongs to it: its waiver, say. */
  children?: ReactNode;
}

/** One check of the review, an item of a list: what was found, where, what to do, and why it is looked at. */
export function CheckItem({ check, place, children }: CheckItemProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { wordsOf, textOf } = useCheckWords();
  const [open, setOpen] = useState(false);
  const whyId = useId();
  const { id, state } = check;
  const places = distinct(check.places);
  const { title, why, advice } = wordsOf(id);
  const more = places.length - MOST_PLACES;

  return (
    <li className={classes.root} data-check={id}>
      <CheckMark state={state} />
      <div className={classes.said}>
        <span className={classes.state}>{t(`ui.checks.state.${state}`)}: </span>
        <span className={classes.title}>{title}</span>
        <p className={classes.text}>{textOf(check)}</p>
        {place && places.length > 0 && (
          <ul className={classes.places}>
            {places.slice(0, MOST_PLACES).map(each => (
              <li key={nameOf(each)}>{place(each)}</li>
            ))}
            {more > 0 && <li>{t('ui.checks.more', { count: more })}</li>}
          </ul>
        )}
        {state !== 'pass' && <p className={classes.quiet}>{advice}</p>}
        <Button
          size="small"
          className={classes.why}
          aria-expanded={open}
          aria-controls={open ? whyId : undefined}
          aria-label={t('ui.checks.whyOf', { title })}
          onClick={() => setOpen(!open)}
        >
          {t('ui.checks.why')}
        </Button>
        {open && (
          <p id={whyId} className={classes.quiet}>
            {why}
          </p>
        )}
        {children}
      </div>
    </li>
  );
}

/** Each place once, as a person is told of it: an action without owner and due date is one, gone to by the first. */
function distinct(places: readonly CheckPlace[]): CheckPlace[] {
  const told = new Map<string, CheckPlace>();
  for (const place of places) {
    const { part, id, label } = place;
    const key = JSON.stringify([part, id, label]);
    if (!told.has(key)) told.set(key, place);
  }
  return [...told.values()];
}
