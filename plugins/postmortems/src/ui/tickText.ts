import { formatDay, formatTime } from './time';
import type { Tick } from './timeScale';

/** What is written at a tick: a time as precise as the ticks are close, or the day that begins there. */
export function tickText({ at, precision }: Tick): string {
  const iso = new Date(at).toISOString();
  if (precision === 'day') return formatDay(iso);
  const time = formatTime(iso);
  return precision === 'second' ? time : time.slice(0, 5);
}
