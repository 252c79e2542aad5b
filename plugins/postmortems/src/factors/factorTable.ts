import type {
  RecurringFactor,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';
import { monthsOf, Period } from '../ui/period';

/** Below this, a count says more about chance than about what recurs. */
export const ENOUGH = 5;

/** A service, and how many post-mortems it has in the period. */
export interface Column {
  entityRef: string;
  postmortems: number;
}

/** Post-mortems of one service with a factor of one category. */
export interface Cell {
  entityRef: string;
  postmortems: number;
  /** From 0 (none) to 1 (the largest number in the table). */
  shade: number;
}

export interface Bar {
  /** As `2025-02`. */
  month: string;
  postmortems: number;
}

export interface FactorRow {
  category: string;
  postmortems: number;
  services: number;
  trend: Bar[];
  /** One for each column, in the same order. */
  cells: Cell[];
}

export interface FactorTable {
  /** The denominator of every row: published post-mortems of the period. */
  postmortems: number;
  columns: Column[];
  /** Services that have no column. */
  hiddenServices: number;
  /** The longest bar of any trend. */
  highestBar: number;
  rows: FactorRow[];
}

/**
 * Arranges what the backend counted: categories down, most frequent first, services across.
 * @param columns - how many services there is room for
 */
export function factorTable(
  counted: RecurringFactors,
  period: Period,
  columns: number,
): FactorTable {
  const shown = counted.entities.slice(0, columns);
  const months = monthsOf(period);
  const largest = Math.max(
    1,
    ...counted.items.flatMap(item => item.entities.map(e => e.postmortems)),
  );
  const rows = counted.items.map(item => ({
    category: item.category,
    postmortems: item.postmortems,
    services: item.services,
    trend: trendOf(item, months),
    cells: shown.map(({ entityRef }) => {
      const postmortems = countAt(item, entityRef);
      return { entityRef, postmortems, shade: postmortems / largest };
    }),
  }));
  return {
    postmortems: counted.postmortems,
    columns: shown,
    hiddenServices: counted.services - shown.length,
    highestBar: Math.max(
      1,
      ...rows.flatMap(row => row.trend.map(bar => bar.postmortems)),
    ),
    rows,
  };
}

function countAt(item: RecurringFactor, entityRef: string): number {
  return item.entities.find(e => e.entityRef === entityRef)?.postmortems ?? 0;
}

function trendOf(item: RecurringFactor, months: string[]): Bar[] {
  return months.map(month => ({
    month,
    postmortems: item.months.find(m => m.month === month)?.postmortems ?? 0,
  }));
}
