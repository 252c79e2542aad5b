import { RecurringFactors } from 'backstage-plugin-postmortems-common';

const DAY_MS = 86_400_000;
/** Rates are told per thirty days: of less, that would be more than there ever was. */
const SHORTEST_HALF = 30;

/** The time whose halves are compared, its days and where the recent half begins. */
export type RecurrenceWindow = NonNullable<RecurringFactors['window']>;

/**
 * From the first day on which anything happened to the last that is asked for, but not beyond today. Null where half
 * of that is less than thirty days. Days before anything was written down are no quiet time: compared with them, all would rise.
 */
export function recurrenceWindow(asked: {
  to?: string;
  /** When the first of all happened that is looked at, in the whole organisation. */
  firstAt: string | null;
  today: string;
}): RecurrenceWindow | null {
  const { firstAt, today } = asked;
  const from = firstAt?.slice(0, 10);
  const to = asked.to && asked.to < today ? asked.to : today;
  if (from === undefined) return null;
  const days = daysOf({ from, to });
  const half = Math.floor(days / 2);
  if (half < SHORTEST_HALF) return null;
  const middle = new Date(Date.parse(from) + half * DAY_MS);
  return { from, to, middle: middle.toISOString() };
}

/** How many days the earlier half has, and how many the recent one. */
export function halvesOf(window: RecurrenceWindow): [number, number] {
  const earlier =
    (Date.parse(window.middle) - Date.parse(window.from)) / DAY_MS;
  return [earlier, daysOf(window) - earlier];
}

function daysOf({ from, to }: { from: string; to: string }): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}
