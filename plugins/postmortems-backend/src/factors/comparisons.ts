import {
  RecurringCell,
  RecurringFactor,
} from 'backstage-plugin-postmortems-common';
import {
  compareWithChance,
  Occurrence,
} from 'backstage-plugin-postmortems-common/statistics';
import { CountRow, RecurrenceCounts } from './RecurrenceCounts';
import { rounded } from './rounded';

/** A factor at a service, found or not. */
interface Pair {
  unit: string;
  entityRef: string;
  occurrence: Occurrence;
}

/**
 * All pairs of a factor and a service that are compared. What is usual is taken from the whole organisation, also
 * where only a part of it is looked at: what a team finds often is remarkable only where others do not.
 */
export function familyOf(counts: RecurrenceCounts): Pair[] {
  const usual = usualOf(counts);
  const found = new Map(
    counts.cells.map(row => [
      keyOf(String(row.unit), String(row.entity_ref)),
      Number(row.postmortems),
    ]),
  );
  return counts.factors.flatMap(({ unit }) =>
    counts.places.map(place => {
      const [key, entityRef] = [String(unit), String(place.entity_ref)];
      return {
        unit: key,
        entityRef,
        occurrence: {
          count: found.get(keyOf(key, entityRef)) ?? 0,
          ofPlace: Number(place.postmortems),
          ...usual(key),
        },
      };
    }),
  );
}

/** Of each factor the services where it was found, most frequent first, compared with chance. */
export function compareCells(family: Pair[]): Map<string, RecurringCell[]> {
  const comparisons = compareWithChance(
    family.map(({ occurrence }) => occurrence),
  );
  const cells = new Map<string, RecurringCell[]>();
  family.forEach(({ unit, entityRef, occurrence: { count } }, i) => {
    const row = cells.get(unit) ?? [];
    cells.set(unit, row);
    if (count > 0) {
      row.push({ entityRef, postmortems: count, ...rounded(comparisons[i]) });
    }
  });
  for (const row of cells.values()) row.sort(byFrequency);
  return cells;
}

/** How each factor of a part of the organisation compares with chance, and how often it was found in the rest. */
export function compareParts(
  counts: RecurrenceCounts,
): Map<string, RecurringFactor['elsewhere']> {
  if (!counts.everywhere) return new Map();
  const usual = usualOf(counts);
  const family = counts.factors.map(({ unit, postmortems }) => ({
    count: Number(postmortems),
    ofPlace: counts.total,
    ...usual(String(unit)),
  }));
  const comparisons = compareWithChance(family);
  return new Map(
    family.map(({ count, ofPlace, ofFactor, total }, i) => [
      String(counts.factors[i].unit),
      {
        postmortems: ofFactor - count,
        ofPostmortems: total - ofPlace,
        ...rounded(comparisons[i]),
      },
    ]),
  );
}

/** How often each factor was found in how many, in the whole organisation. */
function usualOf({ everywhere, total, factors }: RecurrenceCounts) {
  const rows: CountRow[] = everywhere?.factors ?? factors;
  const counts = new Map(
    rows.map(row => [String(row.unit), Number(row.postmortems)]),
  );
  return (unit: string) => ({
    ofFactor: counts.get(unit) ?? 0,
    total: everywhere?.total ?? total,
  });
}

function byFrequency(a: RecurringCell, b: RecurringCell): number {
  return b.postmortems - a.postmortems || (a.entityRef < b.entityRef ? -1 : 1);
}

function keyOf(unit: string, entityRef: string): string {
  return `${unit} ${entityRef}`;
}
