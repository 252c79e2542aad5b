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
  strataOf,
  sumOf,
  testsIn,
} from 'backstage-plugin-postmortems-common/statistics';
import type { Work } from '../inTurns';
import { CountRow, RecurrenceCounts } from './RecurrenceCounts';
import { rounded } from './rounded';

/** A factor at a service, found or not; or in a part of the organisation as a whole, which has no ref. */
interface Pair {
  unit: string;
  entityRef: string | null;
  occurrence: Occurrence;
}

interface PairAtService extends Pair {
  entityRef: string;
}

/** What is said of counts beside what chance would have. */
export interface Compared {
  /** Of each factor the services where it was found, most frequent first. */
  cells: Map<string, RecurringCell[]>;
  /** Of each factor of a part how it compares there as a whole, and how often it was found in the rest. */
  elsewhere: Map<string, RecurringFactor['elsewhere']>;
  /** How many pairs of a factor and a service were tested. */
  tested: number;
}

/**
 * Compares with chance, in turns: of a large organisation there are many pairs. All pairs of the whole organisation are
 * one family, wherever one of them is looked at: so the same pair is told the same of on each page, and who looks at
 * sixty services one after the other finds no more than on the page of all. What is tested in a part alone (the part as
 * a whole, and pairs of factors or services that are not told of in the whole) is in one family with all of these: its
 * chances are computed where it is looked at, as of a large organisation there are far too many.
 */
export function* compare(counts: RecurrenceCounts): Work<Compared> {
  const pairs = pairsOf(counts);
  const parts = partsOf(counts);
  const ofWhole = counts.everywhere?.chances ?? new Map<string, number>();
  // A part of which every post-mortem is one service's too is the pair of that, not another test.
  const asked = new Map(
    [...pairs, ...parts].map(pair => [keyOf(pair), pair.occurrence]),
  );
  const [common, added] = [true, false].map(isOfWhole =>
    [...asked].filter(([key]) => ofWhole.has(key) === isOfWhole),
  );
  const beside = new Map(ofWhole);
  for (const [key] of common) beside.delete(key);
  const chancesOfAdded = yield* chancesOfAll(occurrencesOf(added));
  const compared = new Map([
    ...comparedAmong(
      common,
      common.map(([key]) => ofWhole.get(key)!),
      beside,
    ),
    ...comparedAmong(added, chancesOfAdded, ofWhole),
  ]);
  const told = (pair: Pair) => rounded(compared.get(keyOf(pair))!);
  return {
    cells: cellsOf(pairs, told),
    elsewhere: new Map(
      parts.map(pair => {
        const { count, ofPlace, ofFactor, total } = pair.occurrence;
        const postmortems = sumOf(ofFactor) - count;
        const ofPostmortems = sumOf(total) - sumOf(ofPlace);
        return [pair.unit, { postmortems, ofPostmortems, ...told(pair) }];
      }),
    ),
    tested: testsIn(pairs.map(({ occurrence }) => occurrence)),
  };
}

type Asked = [key: string, occurrence: Occurrence];

function occurrencesOf(asked: Asked[]): Occurrence[] {
  return asked.map(([, occurrence]) => occurrence);
}

/** @param beside - the chances of all else that is in one family with these */
function comparedAmong(
  asked: Asked[],
  chances: (number | null)[],
  beside: ReadonlyMap<string, number>,
): [key: string, comparison: Comparison][] {
  return compareWithChance(occurrencesOf(asked), chances, [
    ...beside.values(),
  ]).map((comparison, i) => [asked[i][0], comparison]);
}

/** The chance of each pair of the whole organisation that is tested, for comparing parts of it. */
export function* chancesOf(
  counts: RecurrenceCounts,
): Work<ReadonlyMap<string, number>> {
  const pairs = pairsOf(counts);
  const chances = yield* chancesOfAll(
    pairs.map(({ occurrence }) => occurrence),
  );
  return new Map(
    pairs.flatMap((pair, i): [string, number][] => {
      const chance = chances[i];
      return chance === null ? [] : [[keyOf(pair), chance]];
    }),
  );
}

/**
 * All pairs of a factor and a service that are tested, found there or not, and those that were found. What is usual is
 * taken from the whole organisation, also where only a part of it is looked at: what a team finds often is remarkable
 * only where others do not. Pairs of factors that are not told of are among them: chosen by what was found, the others
 * would be more than chance has it.
 */
function pairsOf(counts: RecurrenceCounts): PairAtService[] {
  const usual = usualOf(counts);
  const { factors } = counts.everywhere ?? counts;
  const found = new Map<string, Map<string, number>>();
  for (const row of counts.cells) {
    const unit = String(row.unit);
    const cells = found.get(unit) ?? new Map<string, number>();
    found.set(unit, cells);
    cells.set(String(row.entity_ref), Number(row.postmortems));
  }
  const places = counts.places.map(({ entity_ref, ofSize }) => ({
    entityRef: String(entity_ref),
    ofPlace: usual.strata(ofSize),
  }));
  return factors.flatMap(row => {
    const unit = String(row.unit);
    const cells = found.get(unit);
    const { total } = usual;
    const ofFactor = usual.ofFactor(unit);
    return places.flatMap(({ entityRef, ofPlace }) => {
      const count = cells?.get(entityRef) ?? 0;
      const occurrence = { count, ofPlace, ofFactor, total };
      return occurrence.count > 0 || isTested(occurrence)
        ? { unit, entityRef, occurrence }
        : [];
    });
  });
}

/** Each factor in a part of the organisation as a whole; nothing of the whole itself. */
function partsOf(counts: RecurrenceCounts): Pair[] {
  if (!counts.everywhere) return [];
  const usual = usualOf(counts);
  const { factors, here } = counts.everywhere;
  const found = byUnit(here);
  const inAll = counts.places.find(
    ({ postmortems }) => Number(postmortems) === counts.total,
  );
  const ofPlace = usual.strata(counts.ofSize);
  return factors.map(row => {
    const unit = String(row.unit);
    return {
      unit,
      entityRef: inAll ? String(inAll.entity_ref) : null,
      occurrence: {
        ...{ count: found.get(unit) ?? 0, ofPlace },
        ...{ ofFactor: usual.ofFactor(unit), total: usual.total },
      },
    };
  });
}

function cellsOf(
  pairs: PairAtService[],
  told: (pair: Pair) => Comparison,
): Map<string, RecurringCell[]> {
  const cells = new Map<string, RecurringCell[]>();
  for (const pair of pairs) {
    const { unit, entityRef, occurrence } = pair;
    const row = cells.get(unit) ?? [];
    cells.set(unit, row);
    const { count } = occurrence;
    if (count > 0) row.push({ entityRef, postmortems: count, ...told(pair) });
  }
  for (const row of cells.values()) row.sort(byFrequency);
  return cells;
}

function* chancesOfAll(occurrences: Occurrence[]): Work<(number | null)[]> {
  const chances: (number | null)[] = [];
  for (const occurrence of occurrences) {
    chances.push(chanceOf(occurrence));
    yield;
  }
  return chances;
}

function keyOf({ unit, entityRef }: Omit<Pair, 'occurrence'>): string {
  return JSON.stringify([unit, entityRef]);
}

/** How often each factor was found in how many, in the whole organisation, by strata of their sizes. */
function usualOf(counts: RecurrenceCounts) {
  const { ofSize, factors } = counts.everywhere ?? counts;
  const strata = strataOf(ofSize);
  const ofFactors = new Map(
    factors.map(row => [String(row.unit), strata(row.ofSize)]),
  );
  const none = strata([]);
  return {
    strata,
    total: strata(ofSize),
    ofFactor: (unit: string) => ofFactors.get(unit) ?? none,
  };
}

function byUnit(rows: CountRow[]): Map<string, number> {
  return new Map(rows.map(row => [String(row.unit), Number(row.postmortems)]));
}

function byFrequency(a: RecurringCell, b: RecurringCell): number {
  return b.postmortems - a.postmortems || (a.entityRef < b.entityRef ? -1 : 1);
}
