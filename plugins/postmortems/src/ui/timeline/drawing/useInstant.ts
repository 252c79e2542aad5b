import { useCallback } from 'react';
import { useMessages } from '../../../translation';
import { formatDay, formatTime, localTime } from '../../time';

/** Says an instant in UTC, and in the reader's own time where that is another. */
export function useInstant(): (at: string) => string {
  const { t } = useMessages();
  return useCallback(
    at => {
      const time = `${formatDay(at)}, ${formatTime(at)}`;
      const local = localTime(at);
      return [
        t('ui.time.utc', { time }),
        ...(local.time === time ? [] : [t('ui.time.local', local)]),
      ].join(' · ');
    },
    [t],
  );
}
