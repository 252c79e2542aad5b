import {
  RecurringFactor,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';

/** A row of a grouped count, as the engines return it: numbers may be text. */
export type CountRow = Record<string, unknown>;

/** The counts that a roll-up is put together from. */
export interface RecurrenceCounts {
  total: CountRow[];
  categories: CountRow[];
  entities: CountRow[];
  months: CountRow[];
  denominators: CountRow[];
}

/** How many services are named under one category. */
const MAX_ENTITIES = 50;

/** Puts the counts of each category together, the most frequent first. */
export function assembleRecurring(
  counts: RecurrenceCounts,
  limit: number,
): RecurringFactors {
  const entitiesOf = groupByCategory(counts.entities);
  const monthsOf = groupByCategory(counts.months);
  const items = counts.categories
    .map((row): RecurringFactor => {
      const category = String(row.category);
      return {
        category,
        postmortems: Number(row.postmortems),
        entities: (entitiesOf.get(category) ?? [])
          .map(toEntityCount)
          .sort(byCountThen(({ entityRef }) => entityRef))
          .slice(0, MAX_ENTITIES),
        months: (monthsOf.get(category) ?? [])
          .map(found => ({
            month: String(found.month),
            postmortems: Number(found.postmortems),
          }))
          .sort((a, b) => (a.month < b.month ? -1 : 1)),
        lastSeenAt: row.lastSeenAt as string | null,
      };
    })
    .sort(byCountThen(({ category }) => category))
    .slice(0, limit);
  const named = new Set(
    items.flatMap(item => item.entities.map(({ entityRef }) => entityRef)),
  );
  return {
    postmortems: Number(counts.total[0]?.postmortems ?? 0),
    entities: counts.denominators
      .map(toEntityCount)
      .filter(({ entityRef }) => named.has(entityRef))
      .sort(byCountThen(({ entityRef }) => entityRef)),
    items,
  };
}

function groupByCategory(rows: CountRow[]): Map<string, CountRow[]> {
  const groups = new Map<string, CountRow[]>();
  for (const row of rows) {
    const category = String(row.category);
    const group = groups.get(category);
    if (group) group.push(row);
    else groups.set(category, [row]);
  }
  return groups;
}

function toEntityCount(row: CountRow) {
  return {
    entityRef: String(row.entity_ref),
    postmortems: Number(row.postmortems),
  };
}

/** Most frequent first; equal counts by name, so that the order never depends on the engine. */
function byCountThen<T extends { postmortems: number }>(
  name: (item: T) => string,
) {
  return (a: T, b: T) =>
    b.postmortems - a.postmortems || (name(a) < name(b) ? -1 : 1);
}
