import { readDay } from '../time/readWhen';
import { isoDay } from './readField';

const STARTS =
  /(?<![\p{L}\d])(?=\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/giu;

/** The first day with its year that a text names anywhere; null when it names none. */
export function dayIn(text: string): string | null {
  const head = text.slice(0, 20_000);
  for (const { index } of head.matchAll(STARTS)) {
    const found = readDay(head.slice(index, index + 60));
    const day = found && isoDay(found.day);
    if (day) return day;
  }
  return null;
}

const LONGEST_AGO_DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * The first day that a text names of the weeks before it was written. "On November 5th" of a text that came out on
 * 2024-11-19 is that of 2024.
 *
 * @param written - the day on which it was written, ISO 8601
 */
export function dayBefore(text: string, written: string): string | null {
  const head = text.slice(0, 3_000);
  const end = Date.parse(written);
  for (const { index } of head.matchAll(STARTS)) {
    const found = readDay(head.slice(index, index + 60));
    if (!found || found.length < 5) continue;
    const year = Number(written.slice(0, 4));
    const years = found.day.year === undefined ? [year, year - 1] : [undefined];
    for (const guess of years) {
      const day = isoDay({ ...found.day, year: found.day.year ?? guess });
      const ago = day === null ? NaN : (end - Date.parse(day)) / DAY_MS;
      if (ago >= 0 && ago <= LONGEST_AGO_DAYS) return day;
    }
  }
  return null;
}

/** The first year that a text names. */
export function yearIn(text: string): number | null {
  const found = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text.slice(0, 20_000));
  return found ? Number(found[0]) : null;
}
