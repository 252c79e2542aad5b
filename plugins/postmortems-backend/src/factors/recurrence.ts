import {
  RecurringFactor,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';

/** A row of a grouped count, as the engines return it: numbers may be text. */
export type CountRow = Record<string, unknown>;

/** The counts that the answer is put together from; of the named services only. */
export interface RecurrenceCounts {
  total: CountRow[];
  /** In the order of the answer. */
  categories: CountRow[];
  services: CountRow[];
  /** The services to name, in the order of the answer. */
  named: CountRow[];
  entities: CountRow[];
  months: CountRow[];
  denominators: CountRow[];
}

/** Puts the counts of each category together, in the order in which they come. */
export function assembleRecurring(counts: RecurrenceCounts): RecurringFactors {
  const servicesOf = groupByCategory(counts.services);
  const entitiesOf = groupByCategory(counts.entities);
  const monthsOf = groupByCategory(counts.months);
  const denominators = new Map(
    counts.denominators.map(row => [row.entity_ref, Number(row.postmortems)]),
  );
  return {
    postmortems: Number(counts.total[0]?.postmortems ?? 0),
    services: Number(counts.named[0]?.services ?? 0),
    entities: counts.named.map(({ entity_ref }) => ({
      entityRef: String(entity_ref),
      postmortems: denominators.get(entity_ref) ?? 0,
    })),
    items: counts.categories.map((row): RecurringFactor => {
      const category = String(row.category);
      const [services] = servicesOf.get(category) ?? [];
      return {
        category,
        postmortems: Number(row.postmortems),
        services: Number(services?.services ?? 0),
        entities: (entitiesOf.get(category) ?? [])
          .map(found => ({
            entityRef: String(found.entity_ref),
            postmortems: Number(found.postmortems),
          }))
          .sort(
            (a, b) =>
              b.postmortems - a.postmortems ||
              (a.entityRef < b.entityRef ? -1 : 1),
          ),
        months: (monthsOf.get(category) ?? [])
          .map(found => ({
            month: String(found.month),
            postmortems: Number(found.postmortems),
          }))
          .sort((a, b) => (a.month < b.month ? -1 : 1)),
        lastSeenAt: row.lastSeenAt as string | null,
      };
    }),
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
