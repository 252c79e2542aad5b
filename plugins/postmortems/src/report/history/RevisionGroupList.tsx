import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import {
  formatDay,
  LocalTimeHint,
  localTime,
  PersonName,
  UtcTime,
} from '../../ui';
import {
  reasonsOf,
  redactionsOf,
  RevisionGroup,
  Touched,
  touchedIn,
} from './revisionGroups';

/** So many things of a kind are named; more are counted. */
const NAMED = 2;

/** There is only one of each of these in a document, so a name would say nothing. */
const UNNAMED: ReadonlySet<Touched['target']> = new Set(['document', 'header']);

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
  when: { width: 224, color: theme.palette.text.secondary },
  who: { width: 128 },
  what: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
  show: { textTransform: 'none' },
  reason: { color: theme.palette.text.secondary },
}));

export interface RevisionGroupListProps {
  groups: RevisionGroup[];
  onShow: (group: RevisionGroup) => void;
  /** Of an administrator. */
  onRedact?: (group: RevisionGroup) => void;
}

/** One line for each sitting: when, who, and what it was about. */
export function RevisionGroupList(props: RevisionGroupListProps) {
  const { groups, onShow, onRedact } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const localOf = ({ startedAt, endedAt }: RevisionGroup) => {
    const times = [startedAt, endedAt].map(at => localTime(at).time);
    return t('ui.time.local', {
      time: [...new Set(times)].join(' – '),
      zone: localTime(endedAt).zone,
    });
  };
  return (
    <ul className={classes.list} aria-label={t('report.history.list')}>
      {groups.map(group => (
        <li key={group.last} className={classes.group}>
          <span className={classes.when}>
            <When group={group} />
          </span>
          <span className={classes.who}>
            <PersonName personRef={group.actor} />
          </span>
          <span className={classes.what}>
            <About group={group} />
          </span>
          <LocalTimeHint title={localOf(group)}>
            <Button
              size="small"
              className={classes.show}
              onClick={() => onShow(group)}
            >
              {t('report.history.show')}
            </Button>
          </LocalTimeHint>
          {onRedact && (
            <Button
              size="small"
              className={classes.show}
              onClick={() => onRedact(group)}
            >
              {t('report.redact.offer')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** From when to when, in UTC: `9 Feb 2025, 14:02–14:03 UTC`. */
function When({ group: { startedAt, endedAt } }: { group: RevisionGroup }) {
  const { t } = useMessages();
  const start = (
    <UtcTime at={startedAt} format="fullMinute" focusable={false} />
  );
  if (startedAt.slice(0, 16) === endedAt.slice(0, 16)) {
    return <>{t('ui.time.utc', { time: start })}</>;
  }
  const sameDay = formatDay(startedAt) === formatDay(endedAt);
  const end = (
    <UtcTime
      at={endedAt}
      format={sameDay ? 'minute' : 'fullMinute'}
      focusable={false}
    />
  );
  return <>{t('report.history.span', { start, end })}</>;
}

function About({ group }: { group: RevisionGroup }) {
  const classes = useStyles();
  const { t } = useMessages();
  const [newest] = group.revisions;
  const reasons = reasonsOf(group);
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
      {reasons.length > 0 && (
        <span className={classes.reason}>
          {' '}
          {t('report.history.reason', { reason: reasons.join(' · ') })}
        </span>
      )}
      {redactionsOf(group).map(({ by, at, reason }) => (
        <span key={at} className={classes.reason}>
          {' '}
          {t('report.history.redaction', {
            person: <PersonName key={by} personRef={by} />,
            reason,
          })}
        </span>
      ))}
    </>
  );
}
