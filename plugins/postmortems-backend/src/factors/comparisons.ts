import {
  RecurringCell,
  RecurringFactor,
} from 'backstage-plugin-postmortems-common';
import {
  chanceOf,
  compareWithChance,
  type Comparison,
  isTested,
  Occurrence,
} from 'backstage-plugin-postmortems-common/statistics';
import type { Work } from '../inTurns';
import { CountRow, RecurrenceCounts } from './RecurrenceCounts';
import { rounded } from './rounded';

/** A factor at a service, found or not. */
interface Pair {
  unit: string;
  entityRef: string;
  occurrence: Occurrence;
}

/**
 * All pairs of a factor and a service that are tested, found there or not, and those that were found. What is usual is
 * taken from the whole organisation, also where only a part of it is looked at: what a team finds often is remarkable
 * only where others do not. Pairs of factors that are not told of are among them: chosen by what was found, the others
 * would be more than chance has it.
 */
export function familyOf(counts: RecurrenceCounts): Pair[] {
  const usual = usualOf(counts);
  const { factors } = counts.everywhere ?? counts;
  const found = new Map<string, Map<string, number>>();
  for (const row of counts.cells) {
    const unit = String(row.unit);
    const cells = found.get(unit) ?? new Map<string, number>();
    found.set(unit, cells);
    cells.set(String(row.entity_ref), Number(row.postmortems));
  }
  return factors.flatMap(row => {
    const unit = String(row.unit);
    const cells = found.get(unit);
    return counts.places.flatMap((place): Pair | Pair[] => {
      const entityRef = String(place.entity_ref);
      const occurrence = {
        count: cells?.get(entityRef) ?? 0,
        ofPlace: Number(place.postmortems),
        ...usual(unit),
      };
      return occurrence.count > 0 || isTested(occurrence)
        ? { unit, entityRef, occurrence }
        : [];
    });
  });
}

/** Of each factor the services where it was found, most frequent first, compared with chance. */
export function* compareCells(
  family: Pair[],
): Work<Map<string, RecurringCell[]>> {
  const comparisons = yield* compared(
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
export function* compareParts(
  counts: RecurrenceCounts,
): Work<Map<string, RecurringFactor['elsewhere']>> {
  if (!counts.everywhere) return new Map();
  const usual = usualOf(counts);
  const { factors, here } = counts.everywhere;
  const found = byUnit(here);
  const family = factors.map(({ unit }) => ({
    count: found.get(String(unit)) ?? 0,
    ofPlace: counts.total,
    ...usual(String(unit)),
  }));
  const comparisons = yield* compared(family);
  return new Map(
    family.map(({ count, ofPlace, ofFactor, total }, i) => [
      String(factors[i].unit),
      {
        postmortems: ofFactor - count,
        ofPostmortems: total - ofPlace,
        ...rounded(comparisons[i]),
      },
    ]),
  );
}

/** Compares with chance, in turns: of a large organisation there are many pairs. */
function* compared(family: Occurrence[]): Work<Comparison[]> {
  const chances: (number | null)[] = [];
  for (const pair of family) {
    chances.push(chanceOf(pair));
    yield;
  }
  return compareWithChance(family, chances);
}

/** How often each factor was found in how many, in the whole organisation. */
function usualOf({ everywhere, total, factors }: RecurrenceCounts) {
  const counts = byUnit(everywhere?.factors ?? factors);
  return (unit: string) => ({
    ofFactor: counts.get(unit) ?? 0,
    total: everywhere?.total ?? total,
  });
}

function byUnit(rows: CountRow[]): Map<string, number> {
  return new Map(rows.map(row => [String(row.unit), Number(row.postmortems)]));
}

function byFrequency(a: RecurringCell, b: RecurringCell): number {
  return b.postmortems - a.postmortems || (a.entityRef < b.entityRef ? -1 : 1);
}
