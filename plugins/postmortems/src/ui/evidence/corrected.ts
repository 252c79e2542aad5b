import type { Evidence } from 'backstage-plugin-postmortems-common';
import { formatDay, formatTime } from '../time';
import type { TimeSpan } from '../timeScale';

/** From when to when an artefact tells something, by a clock that is right; null where it has no times. */
export function correctedSpan({
  span,
  offsetMs,
}: Pick<Evidence, 'span' | 'offsetMs'>): TimeSpan | null {
  return (
    span && {
      from: Date.parse(span.from) - offsetMs,
      to: Date.parse(span.to) - offsetMs,
    }
  );
}

/**
 * Both ends in UTC; the day of the second is said only where it is another one.
 * @param format - how a time of a day is written
 */
export function spanWords(
  { from, to }: TimeSpan,
  format = formatTime,
): { day: string; from: string; to: string } {
  const [start, end] = [from, to].map(at => new Date(at).toISOString());
  const otherDay = formatDay(start) !== formatDay(end);
  return {
    day: formatDay(start),
    from: format(start),
    to: otherDay ? `${formatDay(end)} ${format(end)}` : format(end),
  };
}
