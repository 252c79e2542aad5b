import type { PostmortemSummary } from 'backstage-plugin-postmortems-common';
import { monthsOf, Period } from '../ui/period';
import { happenedAt } from './year';

/** One post-mortem on the strip. */
export interface Mark {
  item: PostmortemSummary;
  /** From 0 at the beginning of the first month to 1 at the end of the last. */
  at: number;
  /** Counts upwards from the line; what would lie on another mark goes higher. */
  lane: number;
}

/** The beginning of a month on the strip. */
export interface Tick {
  /** As `2025-02`. */
  month: string;
  at: number;
}

/** How many months and severities there were, for those who do not see the strip. */
export interface MonthCounts {
  month: string;
  /** In the order of the severities asked for. */
  counts: number[];
}

export const LANES = 4;
/** How far apart two marks are on the narrowest strip, as a share of its length. */
const GAP = 0.03;

/** The instants at which the strip begins and ends: its months are drawn whole. */
function span({ from, to }: Period): [number, number] {
  const [year, month] = to.split('-').map(Number);
  return [Date.parse(`${from.slice(0, 7)}-01`), Date.UTC(year, month, 1)];
}

/** Places marks to the scale of time. Those outside the period are left out. */
export function placeMarks(
  items: readonly PostmortemSummary[],
  period: Period,
): Mark[] {
  const [begin, end] = span(period);
  const ends = new Array<number>(LANES).fill(-Infinity);
  return items
    .map(item => ({
      item,
      at: (Date.parse(happenedAt(item)) - begin) / (end - begin),
    }))
    .filter(({ at }) => at >= 0 && at < 1)
    .sort((a, b) => a.at - b.at)
    .map(mark => {
      const free = ends.findIndex(last => mark.at - last >= GAP);
      const lane = free < 0 ? LANES - 1 : free;
      ends[lane] = mark.at;
      return { ...mark, lane };
    });
}

export function monthTicks(period: Period): Tick[] {
  const [begin, end] = span(period);
  return monthsOf(period).map(month => ({
    month,
    at: (Date.parse(`${month}-01`) - begin) / (end - begin),
  }));
}

/** @param severities - keys; null stands for those without one */
export function countMonths(
  items: readonly PostmortemSummary[],
  period: Period,
  severities: readonly (string | null)[],
): MonthCounts[] {
  return monthsOf(period).map(month => ({
    month,
    counts: severities.map(
      severity =>
        items.filter(
          item =>
            item.severity === severity && happenedAt(item).startsWith(month),
        ).length,
    ),
  }));
}
