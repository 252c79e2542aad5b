import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Tooltip from '@material-ui/core/Tooltip';
import { postmortemsTranslationRef } from '../translation';
import { formatDay, formatTime, localTime } from './time';

/** What of an instant is shown: `10:05:23`, `9 Feb 2025` or `9 Feb 2025, 10:05:23`. */
export type UtcTimeFormat = 'time' | 'day' | 'full';

export interface UtcTimeProps {
  /** The instant, ISO 8601. */
  at: string;
  format?: UtcTimeFormat;
  /** Writes `UTC` behind it, where nothing around says so. */
  zone?: boolean;
  /** False inside a link or button, which has the focus already. */
  focusable?: boolean;
}

/** An instant in UTC, with the reader's local time on hover and on focus. */
export function UtcTime(props: UtcTimeProps) {
  const { at, format = 'full', zone = false, focusable = true } = props;
  const { t } = useTranslationRef(postmortemsTranslationRef);

  const parts = [
    format !== 'time' && formatDay(at),
    format !== 'day' && formatTime(at),
  ];
  const time = parts.filter(Boolean).join(', ');
  return (
    <Tooltip title={t('ui.time.local', localTime(at))}>
      <time dateTime={at} {...(focusable && { tabIndex: 0 })}>
        {zone ? t('ui.time.utc', { time }) : time}
      </time>
    </Tooltip>
  );
}
