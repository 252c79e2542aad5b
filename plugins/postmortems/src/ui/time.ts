import { DateTime } from 'luxon';

/** The one place that turns times into text. All of it is UTC; `UtcTime` has the local time at hand. */

const utc = (iso: string) => DateTime.fromISO(iso, { zone: 'utc' });

/** An instant's time of day in UTC, as `10:05:23`. */
export function formatTime(iso: string): string {
  return utc(iso).toFormat('HH:mm:ss');
}

/** An instant's time of day in UTC to the minute, as `10:05`: for when somebody did something. */
export function formatMinute(iso: string): string {
  return utc(iso).toFormat('HH:mm');
}

/** The day of an instant in UTC, or a calendar day, as `9 Feb 2025`. */
export function formatDay(iso: string): string {
  return utc(iso).toFormat('d LLL yyyy', { locale: 'en' });
}

/** A month given as `2025-02`, as `Feb`. */
export function formatShortMonth(iso: string): string {
  return utc(iso).toFormat('LLL', { locale: 'en' });
}

/** A month given as `2025-02` or by any instant in it, as `Feb 2025`. */
export function formatMonth(iso: string): string {
  return utc(iso).toFormat('LLL yyyy', { locale: 'en' });
}

/** An instant in the reader's own zone, as `9 Feb 2025, 11:05:23`, and what that zone is called. */
export function localTime(iso: string): { time: string; zone: string } {
  const at = DateTime.fromISO(iso);
  return {
    time: at.toFormat('d LLL yyyy, HH:mm:ss', { locale: 'en' }),
    zone: at.zoneName ?? at.toFormat('ZZ'),
  };
}

/** An instant's time of day on the reader's own clock, as `11:05:23`; the UTC time belongs beside it. */
export function formatClock(iso: string): string {
  return DateTime.fromISO(iso).toFormat('HH:mm:ss', { locale: 'en' });
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The units that a length of time is told in. */
export type DurationUnit = 'd' | 'h' | 'min' | 's';
/** So many of a unit in words, such as `35 min`. */
export type SayUnits = (unit: DurationUnit, count: number) => string;

interface Scale {
  large: number;
  small: number;
  units: [DurationUnit, DurationUnit];
  below: number;
}

/** Pairs of units, and the length from which the next pair is used. */
const SCALES: Scale[] = [
  { large: MINUTE, small: SECOND, units: ['min', 's'], below: HOUR },
  { large: HOUR, small: MINUTE, units: ['h', 'min'], below: DAY },
  { large: DAY, small: HOUR, units: ['d', 'h'], below: Infinity },
];

/**
 * A length of time by its two largest units: `1 min 22 s`, `35 min`, `1 h 35 min`, `2 d 3 h`. On a
 * screen `useDurations` has the words for it.
 * @param ms - milliseconds; a negative length keeps its sign
 */
export function formatDuration(ms: number, say: SayUnits): string {
  for (const { large, small, units, below } of SCALES) {
    // Rounded before the units are chosen, so that 59 min 59.9 s is an hour and not 60 minutes.
    const size = Math.round(Math.abs(ms) / small) * small;
    if (size < below) {
      const counts = [Math.floor(size / large), (size % large) / small];
      const text = counts
        .map((count, i) => (count ? say(units[i], count) : ''))
        .filter(Boolean)
        .join(' ');
      return text ? `${ms < 0 ? '−' : ''}${text}` : say('s', 0);
    }
  }
  throw new RangeError(`Not a length of time: ${ms}`);
}

/** The same without seconds, for lists: 34 min 37 s is `35 min`. Under a minute stays exact. */
export function formatRoundedDuration(ms: number, say: SayUnits): string {
  return Math.abs(ms) < MINUTE
    ? formatDuration(ms, say)
    : formatDuration(Math.round(ms / MINUTE) * MINUTE, say);
}

/** How a due day stands to today. `days` counts from today, always positive. */
export type RelativeDue =
  | { kind: 'none' }
  | { kind: 'overdue'; days: number }
  | { kind: 'today' }
  | { kind: 'soon'; days: number }
  | { kind: 'later'; day: string };

const SOON_DAYS = 14;

/**
 * @param dueOn - the due day, as `2025-02-16`
 * @param today - the current day in UTC, likewise
 */
export function relativeDue(dueOn: string | null, today: string): RelativeDue {
  if (!dueOn) return { kind: 'none' };
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY);
  if (days < 0) return { kind: 'overdue', days: -days };
  if (days === 0) return { kind: 'today' };
  return days <= SOON_DAYS
    ? { kind: 'soon', days }
    : { kind: 'later', day: dueOn };
}
