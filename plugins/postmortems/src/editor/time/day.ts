import { DateTime, Info } from 'luxon';
import type { TimeContext } from './parseTime';

/** A calendar day as somebody wrote it; the year may be left out. */
export type WrittenDay =
  | { kind: 'date'; year?: number; month: number; day: number }
  | { kind: 'relative'; days: number };

const RELATIVE: Record<string, number> = {
  yesterday: -1,
  today: 0,
  tomorrow: 1,
};
const MONTHS = Info.months('long', { locale: 'en' }).map(name =>
  name.toLowerCase(),
);
const NUMBERS = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const DAY_MONTH =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+([a-z]{3,9})\.?(?:,?[\s-]+(\d{4}))?$/;
const MONTH_DAY =
  /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/;

/** Reads `2025-02-09`, `9 Feb`, `Feb 9, 2025`, `yesterday`. `09/02/2025` means two days to two people: it is not read. */
export function readDay(typed: string): WrittenDay | undefined {
  const text = typed.trim().toLowerCase();
  if (text in RELATIVE) return { kind: 'relative', days: RELATIVE[text] };

  const numbers = NUMBERS.exec(text);
  if (numbers) return date(numbers[1], Number(numbers[3]), numbers[4]);
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst) return date(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_DAY.exec(text);
  return monthFirst
    ? date(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])
    : undefined;
}

/** The day in numbers; without one, or without a year, that of the context. */
export function resolveDay(
  written: WrittenDay | undefined,
  context: TimeContext,
): { year: number; month: number; day: number } {
  const zone = context.zone;
  const usual = DateTime.fromISO(context.day, { zone });
  if (written?.kind === 'date') {
    const { year = usual.year, month, day } = written;
    return { year, month, day };
  }
  const { year, month, day } = written
    ? DateTime.fromMillis(context.now, { zone }).plus({ days: written.days })
    : usual;
  return { year, month, day };
}

/** The day of an instant, in milliseconds since 1970, as `2025-02-09` in a zone. */
export function dayOf(at: number, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toISODate()!;
}

function monthOf(name: string): number {
  return MONTHS.findIndex(month => month.startsWith(name)) + 1;
}

function date(
  year: string | undefined,
  month: number,
  day: string,
): WrittenDay | undefined {
  if (month < 1) return undefined;
  return {
    kind: 'date',
    ...(year && { year: Number(year) }),
    month,
    day: Number(day),
  };
}
