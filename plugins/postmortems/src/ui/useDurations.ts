import { useMemo } from 'react';
import { useMessages } from '../translation';
import { formatDuration, formatRoundedDuration, SayUnits } from './time';

/** Lengths of time in words, each by its milliseconds. */
export interface Durations {
  /** `34 min 37 s` */
  exact: (ms: number) => string;
  /** `35 min`, for lists. */
  rounded: (ms: number) => string;
}

/** Says lengths of time in the reader's language. Stays the same as long as that does. */
export function useDurations(): Durations {
  const { t } = useMessages();
  return useMemo(() => {
    const say: SayUnits = (unit, count) =>
      t(`ui.duration.${unit}`, { number: String(count) });
    return {
      exact: ms => formatDuration(ms, say),
      rounded: ms => formatRoundedDuration(ms, say),
    };
  }, [t]);
}
