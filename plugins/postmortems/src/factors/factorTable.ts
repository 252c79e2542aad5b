import type {
  RecurringCell,
  RecurringFactor,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';
import { monthsOf, Period } from '../ui/period';
import type { Order } from './filters';

/** Below this, a count says more about chance than about what recurs. */
export const ENOUGH = 5;

/** A service, and how many post-mortems it has in the period. */
export interface Column {
  entityRef: string;
  postmortems: number;
}

/** Post-mortems of one service with a factor of one category, where there are any. */
export interface Cell {
  found: RecurringCell | null;
  /** From 0 (none) to 1 (the largest number in the table). */
  shade: number;
}

export interface Bar {
  /** As `2025-02`. */
  month: string;
  postmortems: number;
}

export interface FactorRow {
  factor: RecurringFactor;
  bars: Bar[];
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

/** Arranges what the backend counted: categories or patterns down, services across, in the order that is asked for. */
export function factorTable(
  counted: RecurringFactors,
  period: Period,
  order: Order,
): FactorTable {
  const { items, entities, alike } = counted;
  const columns =
    order === 'alike'
      ? inOrder(entities, alike.entityRefs, ({ entityRef }) => entityRef)
      : entities;
  const factors =
    order === 'alike' ? inOrder(items, alike.units, ({ unit }) => unit) : items;
  const months = monthsOf(period);
  const largest = Math.max(
    1,
    ...items.flatMap(item => item.entities.map(e => e.postmortems)),
  );
  const rows = factors.map(factor => {
    const found = new Map(factor.entities.map(e => [e.entityRef, e]));
    return {
      factor,
      bars: barsOf(factor, months),
      cells: columns.map(({ entityRef }) => {
        const cell = found.get(entityRef) ?? null;
        return { found: cell, shade: (cell?.postmortems ?? 0) / largest };
      }),
    };
  });
  return {
    postmortems: counted.postmortems,
    columns,
    hiddenServices: counted.services - columns.length,
    highestBar: Math.max(
      1,
      ...rows.flatMap(row => row.bars.map(bar => bar.postmortems)),
    ),
    rows,
  };
}

function inOrder<T>(
  all: T[],
  order: string[],
  nameOf: (item: T) => string,
): T[] {
  const places = new Map(order.map((name, i) => [name, i]));
  return [...all].sort(
    (a, b) => (places.get(nameOf(a)) ?? 0) - (places.get(nameOf(b)) ?? 0),
  );
}

function barsOf(factor: RecurringFactor, months: string[]): Bar[] {
  return months.map(month => ({
    month,
    postmortems: factor.months.find(m => m.month === month)?.postmortems ?? 0,
  }));
}
