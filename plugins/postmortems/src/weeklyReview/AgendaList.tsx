import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../translation';
import { formatDay } from '../ui';
import { Entry } from './agenda';

const useStyles = makeStyles(theme => ({
  section: {
    margin: theme.spacing(2, 0, 0.5),
    fontSize: 12,
    lineHeight: '20px',
    fontWeight: 600,
    color: theme.palette.text.secondary,
    '&:first-child': { marginTop: 0 },
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  entry: {
    display: 'flex',
    gap: theme.spacing(1),
    width: '100%',
    padding: theme.spacing(0.5, 1),
    border: 0,
    borderLeft: '3px solid transparent',
    font: 'inherit',
    fontSize: 13,
    textAlign: 'left',
    color: 'inherit',
    background: 'none',
    cursor: 'pointer',
    '&:hover': { background: theme.palette.action.hover },
    '&[aria-current]': {
      borderLeftColor: theme.palette.text.primary,
      background: theme.palette.action.selected,
    },
  },
  name: {
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  said: { whiteSpace: 'nowrap', color: theme.palette.text.secondary },
}));

export interface AgendaListProps {
  entries: readonly Entry[];
  at: number;
  since: string;
  onGo: (to: number) => void;
}

/** All that is gone through, with what was decided of each. */
export function AgendaList({ entries, at, since, onGo }: AgendaListProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const sections = [...new Set(entries.map(({ section }) => section))];
  return (
    <>
      {sections.map(section => (
        <section key={section}>
          <h3 className={classes.section}>
            {section === 'fresh'
              ? t('weeklyReview.section.fresh', { day: formatDay(since) })
              : t(`weeklyReview.section.${section}`)}
          </h3>
          <ol className={classes.list}>
            {entries.map((entry, i) => {
              if (entry.section !== section) return null;
              const { item, reviewed } = entry;
              const { key, title } = (item ?? reviewed)!;
              return (
                <li key={entry.id}>
                  <button
                    type="button"
                    className={classes.entry}
                    aria-current={i === at ? 'step' : undefined}
                    title={title}
                    onClick={() => onGo(i)}
                  >
                    <span className={classes.name}>
                      {key} {title}
                    </span>
                    {reviewed && (
                      <span className={classes.said}>
                        ✓ {t(`weeklyReview.decision.${reviewed.decision}`)}
                      </span>
                    )}
                  </button>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </>
  );
}
