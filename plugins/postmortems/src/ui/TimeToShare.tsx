import { makeStyles } from '@material-ui/core/styles';
import {
  SHARE_WITHIN_HOURS,
  sharingClock,
  type Header,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { lateColor } from './tokens';
import { useMinute } from './useMinute';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    '& > svg': { flex: 'none' },
    '@media print': { display: 'none' },
  },
  left: { color: theme.palette.text.secondary },
  late: { color: lateColor(theme) },
}));

export interface TimeToShareProps {
  header: Pick<Header, 'status' | 'imported' | 'resolvedAt' | 'publishedAt'>;
}

/**
 * How long there is to share a report that was never published, counted from the resolution. Only this is
 * drawn anew when a minute has passed.
 */
export function TimeToShare({ header }: TimeToShareProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const clock = sharingClock(header, useMinute());
  if (!clock || header.publishedAt) return null;

  const { state, leftMs, passedMs } = clock;
  const length = (ms: number) => {
    const [unit, size] = unitOf(ms);
    return t(`ui.duration.${unit}`, {
      number: String(Math.floor(ms / size)),
    });
  };
  const words = {
    left: () => t('ui.timeToShare.left', { length: length(leftMs) }),
    late: () => t('ui.timeToShare.late', { length: length(-leftMs) }),
    stale: () => t('ui.timeToShare.stale', { length: length(passedMs) }),
  }[state];
  return (
    <span
      className={`${classes.root} ${
        state === 'left' ? classes.left : classes.late
      }`}
      title={t('ui.timeToShare.why', { hours: String(SHARE_WITHIN_HOURS) })}
    >
      <svg
        width={14}
        height={14}
        viewBox="0 0 14 14"
        fill="none"
        stroke="currentColor"
        strokeWidth={state === 'left' ? 1 : 1.5}
        aria-hidden
      >
        <circle cx={7} cy={7} r={5.5} />
        <path d="M7 3.5 V7 L9.5 8.5" />
      </svg>
      {words()}
    </span>
  );
}

/** Whole hours as long as they are few: 31 h says more here than 1 d. */
function unitOf(ms: number): ['min' | 'h' | 'd', number] {
  if (ms < HOUR) return ['min', MINUTE];
  return ms < 3 * DAY ? ['h', HOUR] : ['d', DAY];
}
