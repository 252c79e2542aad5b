import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { visuallyHidden } from '../../ui';
import type { EditorSession } from '../session/EditorSession';
import type { Part } from '../session/summary';
import { narrow } from './narrow';
import { Filling, fillingOf } from './parts';
import { usePartAddress } from './usePartAddress';
import { usePartTitle } from './usePartTitle';
import { useStoreValue } from '../../ui/useStore';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    [narrow(theme)]: {
      display: 'flex',
      flexWrap: 'wrap',
    },
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 1),
    borderRadius: theme.shape.borderRadius,
    color: theme.palette.text.primary,
    '&:hover': { background: theme.palette.action.hover },
    '&[aria-current]': {
      background: theme.palette.action.selected,
      fontWeight: 600,
    },
  },
  title: { flex: 1, minWidth: 0 },
  said: visuallyHidden,
  count: { color: theme.palette.text.secondary, textAlign: 'right' },
}));

const MARKS: Record<Filling, JSX.Element> = {
  empty: <circle cx={7} cy={7} r={5} fill="none" stroke="currentColor" />,
  begun: (
    <>
      <circle cx={7} cy={7} r={5} fill="none" stroke="currentColor" />
      <path d="M7 2 A 5 5 0 0 0 7 12 Z" fill="currentColor" />
    </>
  ),
  filled: (
    <path
      d="M2.5 7.5 L5.5 10.5 L11.5 3.5"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
    />
  ),
};

export interface OutlineProps {
  session: EditorSession;
  parts: readonly Part[];
  current: Part;
}

/** The parts of the document, and which of them have something in them. */
export function Outline({ session, parts, current }: OutlineProps) {
  const classes = useStyles();
  const { t } = useMessages();
  return (
    <nav aria-label={t('editor.outline.label')}>
      <ul className={classes.list}>
        {parts.map(part => (
          <OutlineItem
            key={part}
            session={session}
            part={part}
            current={part === current}
          />
        ))}
      </ul>
    </nav>
  );
}

function OutlineItem(props: {
  session: EditorSession;
  part: Part;
  current: boolean;
}) {
  const { session, part, current } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const title = usePartTitle(session)(part);
  const address = usePartAddress();
  // Any keystroke may fill a part; only what is said of this one is drawn again.
  const filling = useStoreValue(
    session,
    () => fillingOf(session, part).filling,
  );
  const count = useStoreValue(session, () => fillingOf(session, part).count);

  return (
    <li>
      <Link
        to={address(part)}
        className={classes.link}
        underline="none"
        aria-current={current ? 'page' : undefined}
      >
        <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden>
          {MARKS[filling]}
        </svg>
        <span className={classes.title}>{title}</span>
        {count !== undefined && count > 0 && (
          <span className={classes.count}>{count}</span>
        )}
        <span className={classes.said}>{t(`editor.outline.${filling}`)}</span>
      </Link>
    </li>
  );
}
