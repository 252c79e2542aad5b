import Tooltip from '@material-ui/core/Tooltip';
import { useMessages } from '../translation';
import { formatDay, formatMinute, formatTime, localTime } from './time';

/** What of an instant is shown, and how. */
const FORMATS = {
  /** `10:05:23` */
  time: formatTime,
  /** `10:05` */
  minute: formatMinute,
  /** `9 Feb 2025` */
  day: formatDay,
  /** `9 Feb 2025, 10:05:23` */
  full: (at: string) => `${formatDay(at)}, ${formatTime(at)}`,
  /** `9 Feb 2025, 10:05` */
  fullMinute: (at: string) => `${formatDay(at)}, ${formatMinute(at)}`,
};
export type UtcTimeFormat = keyof typeof FORMATS;

export interface UtcTimeProps {
  /** The instant, ISO 8601. */
  at: string;
  format?: UtcTimeFormat;
  /** Writes `UTC` behind it, where nothing around says so. */
  zone?: boolean;
  /** False inside a link or button, which has the focus already, and in the rows of a list: there `LocalTimeHint` tells it. */
  focusable?: boolean;
}

/** An instant in UTC, with the reader's local time on hover and on focus. */
export function UtcTime(props: UtcTimeProps) {
  const { at, format = 'full', zone = false, focusable = true } = props;
  const { t } = useMessages();

  const time = FORMATS[format](at);
  return (
    <Tooltip title={t('ui.time.local', localTime(at))}>
      <time dateTime={at} {...(focusable && { tabIndex: 0 })}>
        {zone ? t('ui.time.utc', { time }) : time}
      </time>
    </Tooltip>
  );
}
