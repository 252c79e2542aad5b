import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { postmortemsTranslationRef } from '../../translation';
import { formatDay, formatTime, PersonName } from '../../ui';
import { RevisionGroup, Touched, touchedIn } from './revisionGroups';

/** So many things of a kind are named; more are counted. */
const NAMED = 2;

/** There is only one of each of these in a document, so a name would say nothing. */
const UNNAMED: ReadonlySet<Touched['target']> = new Set([
  'document',
  'header',
]);

/** What a change of status or access led to, by the label it is kept under. */
const LED_TO = {
  draft: 'ui.status.draft',
  in_review: 'ui.status.in_review',
  published: 'ui.status.published',
  open: 'ui.visibility.open',
  restricted: 'ui.visibility.restricted',
} as const;

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 2),
    padding: theme.spacing(0.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  when: { width: 196, color: theme.palette.text.secondary },
  who: { width: 128 },
  what: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
  show: { textTransform: 'none' },
  reason: { color: theme.palette.text.secondary },
}));

export interface RevisionGroupListProps {
  groups: RevisionGroup[];
  onShow: (group: RevisionGroup) => void;
}

/** One line for each sitting: when, who, and what it was about. */
export function RevisionGroupList(props: RevisionGroupListProps) {
  const { groups, onShow } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  return (
    <ul className={classes.list} aria-label={t('report.history.list')}>
      {groups.map(group => (
        <li key={group.last} className={classes.group}>
          <span className={classes.when}>{whenOf(group)}</span>
          <span className={classes.who}>
            <PersonName personRef={group.actor} />
          </span>
          <span className={classes.what}>
            <About group={group} />
          </span>
          <Button
            size="small"
            className={classes.show}
            onClick={() => onShow(group)}
          >
            {t('report.history.show')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function whenOf({ startedAt, endedAt }: RevisionGroup): string {
  const start = formatTime(startedAt).slice(0, 5);
  const end = formatTime(endedAt).slice(0, 5);
  const day = formatDay(startedAt);
  return start === end ? `${day}, ${start}` : `${day}, ${start}–${end}`;
}

function About({ group }: { group: RevisionGroup }) {
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const [newest] = group.revisions;
  const wordsOf = ({ target, count, labels }: Touched) => {
    const name = t(`report.history.touched.${target}`);
    if (UNNAMED.has(target)) return name;
    if (target === 'status' || target === 'access') {
      const ledTo = LED_TO[labels[0] as keyof typeof LED_TO];
      if (!ledTo) return name;
      return t('report.history.named', { target: name, labels: t(ledTo) });
    }
    return count > NAMED || !labels.length
      ? t('report.history.counted', { target: name, number: String(count) })
      : t('report.history.named', { target: name, labels: labels.join(', ') });
  };
  return (
    <>
      {touchedIn(group).map(wordsOf).join(' · ')}
      {newest.target === 'document' &&
        ` ${t(`report.history.act.${newest.act}`)}`}
      {newest.reason && (
        <span className={classes.reason}>
          {' '}
          {t('report.history.reason', { reason: newest.reason })}
        </span>
      )}
    </>
  );
}
