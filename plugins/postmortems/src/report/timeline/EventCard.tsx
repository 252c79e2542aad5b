import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { TimelineEvent } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { formatDay, formatTime, localTime } from '../../ui';

const WIDTH = 300;
/** How many of several events are told before the rest is only counted. */
const TOLD = 4;

const useStyles = makeStyles(theme => ({
  card: {
    position: 'absolute',
    zIndex: 1,
    width: WIDTH,
    maxWidth: '100%',
    padding: theme.spacing(1, 1.5),
    fontSize: 12,
    lineHeight: '16px',
    '@media print': { display: 'none' },
  },
  event: { overflowWrap: 'anywhere', '& + &': { marginTop: theme.spacing(1) } },
  what: { fontSize: 14, lineHeight: '20px', margin: 0 },
  quiet: { color: theme.palette.text.secondary },
}));

export interface EventCardProps {
  events: TimelineEvent[];
  /** Where the dot stands, and how wide the picture is. */
  x: number;
  y: number;
  width: number;
}

/** What a dot stands for, beside it. A screen reader hears the same from the dot itself. */
export function EventCard({ events, x, y, width }: EventCardProps) {
  const classes = useStyles();
  const { t } = useMessages();
  /** In UTC, and in the reader's own time where that is another. */
  const whenOf = (at: string) => {
    const time = `${formatDay(at)}, ${formatTime(at)}`;
    const local = localTime(at);
    return [
      t('ui.time.utc', { time }),
      ...(local.time === time ? [] : [t('ui.time.local', local)]),
    ];
  };
  const left = Math.max(0, Math.min(x - WIDTH / 2, width - WIDTH));
  return (
    <Paper
      aria-hidden
      elevation={4}
      className={classes.card}
      style={{ left, top: y + 12 }}
    >
      {events.slice(0, TOLD).map(event => (
        <div key={event.id} className={classes.event}>
          {event.occurredAt && (
            <div className={classes.quiet}>
              {whenOf(event.occurredAt).join(' · ')}
            </div>
          )}
          <p className={classes.what}>{event.description}</p>
          <div className={classes.quiet}>
            {[
              event.milestone && t(`report.milestone.${event.milestone}`),
              event.source,
              event.actor,
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          <div className={classes.quiet}>
            {event.citations.length > 0
              ? t('ui.evidence.lines', { count: event.citations.length })
              : t('ui.evidence.stated')}
          </div>
        </div>
      ))}
      {events.length > TOLD && (
        <div className={classes.quiet}>
          {t('report.timeline.more', { count: events.length - TOLD })}
        </div>
      )}
    </Paper>
  );
}
