import { instantSchema } from '../../model';

/** Times as a report writes them, all in UTC: `10:05:23`, `2025-02-09 10:05:23 UTC`. */

/** The time of day; seconds always, milliseconds where there are some. */
export function formatTimeOfDay(instant: string): string {
  return instant.slice(11, 23).replace(/\.000$/, '');
}

/** Day and time of day, as in a cell of a table whose heading says that it is UTC. */
export function formatDayAndTime(instant: string): string {
  return `${instant.slice(0, 10)} ${formatTimeOfDay(instant)}`;
}

/** Day, time and zone, as in a line of the header; seconds where there are some. */
export function formatInstant(instant: string): string {
  return `${formatDayAndTime(instant).replace(/(:\d\d):00$/, '$1')} UTC`;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ]{1,3}(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,6})?)?) ?(?:UTC|Z|GMT)?$/i;
const TIME_OF_DAY =
  /^(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,6})?)?) ?(?:UTC|Z|GMT)?$/i;

/** Reads day and time; undefined when the text is not that. */
export function readInstant(text: string): string | undefined {
  const found = INSTANT.exec(text.trim());
  return found ? instantAt(found[1], found[2]) : undefined;
}

const HALF_A_DAY = 12 * 60 * 60 * 1_000;

/**
 * Reads a time of day in a list of times.
 *
 * @param day - the day of the incident, when the report tells it
 * @param previous - the time before it in the list. A clock that goes back by more than half a day
 *   from there has passed midnight.
 */
export function readTimeOfDay(
  text: string,
  day: string | null,
  previous: string | null,
): string | undefined {
  const found = TIME_OF_DAY.exec(text.trim());
  const base = previous?.slice(0, 10) ?? day;
  if (!found || !base) return undefined;
  const instant = instantAt(base, found[1]);
  if (!instant || !previous) return instant;
  const passedMidnight =
    Date.parse(previous) - Date.parse(instant) > HALF_A_DAY;
  return passedMidnight ? instantAt(nextDay(base), found[1]) : instant;
}

function instantAt(day: string, time: string): string | undefined {
  const [hours, minutes, seconds = '00'] = time.replace(',', '.').split(':');
  const parsed = instantSchema.safeParse(
    `${day}T${hours.padStart(2, '0')}:${minutes}:${seconds}Z`,
  );
  return parsed.success ? parsed.data : undefined;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 2 * HALF_A_DAY)
    .toISOString()
    .slice(0, 10);
}

/** A length of time in its two largest units: `1 h 35 min`, `34 min 37 s`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1_000);
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return '0 s';
  return (
    (milliseconds < 0 ? '-' : '') +
    parts
      .slice(first, first + 2)
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}`)
      .join(' ')
  );
}
