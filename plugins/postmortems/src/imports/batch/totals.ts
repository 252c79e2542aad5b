import { ImportRow, isChecked, isOffered } from './rows';

/** What a batch holds, in numbers. */
export interface Totals {
  /** Post-mortems that were read. */
  read: number;
  events: number;
  actions: number;
  factors: number;
  withWarnings: number;
  earlier: number;
  unread: number;
  /** Not read yet. */
  waiting: number;
  offered: number;
  checked: number;
  imported: number;
  failed: number;
  /** Files whose times name no zone. */
  zoneFiles: number;
  /** Whether some of what is to be imported waits for a zone. */
  needsZone: boolean;
}

const count = (rows: readonly ImportRow[], is: (row: ImportRow) => boolean) =>
  rows.filter(is).length;

/** Counts the rows that are on offer. */
export function totalsOf(rows: readonly ImportRow[]): Totals {
  // One that could not be read again is not counted by what an earlier reading found.
  const found = rows.flatMap(({ state, found: one }) =>
    one && state !== 'unread' ? [one] : [],
  );
  const sum = (field: 'events' | 'actionItems' | 'factors') =>
    found.reduce((all, one) => all + one[field], 0);
  return {
    read: found.length,
    events: sum('events'),
    actions: sum('actionItems'),
    factors: sum('factors'),
    withWarnings: found.filter(({ warnings }) => warnings.length > 0).length,
    earlier: found.filter(({ earlier }) => earlier).length,
    unread: count(rows, ({ state }) => state === 'unread'),
    waiting: count(rows, ({ state }) => state === 'waiting'),
    offered: count(rows, isOffered),
    checked: count(rows, isChecked),
    imported: count(rows, ({ state }) => state === 'imported'),
    failed: count(rows, ({ state }) => state === 'failed'),
    zoneFiles: new Set(
      rows.filter(({ asked }) => asked).map(({ fileId }) => fileId),
    ).size,
    needsZone: rows.some(row => isChecked(row) && row.found?.asksZone),
  };
}
