import { FALSE_FINDS, Verdict } from '../model/factorLists';
import { benjaminiHochberg } from './benjaminiHochberg';
import { byarInterval } from './byar';
import { chanceOfAtLeast } from './hypergeometric';
import { Interval } from './interval';
import { shrunkLift } from './shrunkLift';
import { Strata } from './strata';

/** How often a factor was found at a place, and what it could have been found in, by strata of their sizes. */
export interface Occurrence {
  /** Post-mortems of the place that have the factor. */
  count: number;
  /** Post-mortems of the place. */
  ofPlace: Strata;
  /** Post-mortems anywhere that have the factor. */
  ofFactor: Strata;
  /** All post-mortems. */
  total: Strata;
}

export interface Comparison {
  /** How many chance alone would find there. */
  expected: number;
  /** How many times as often as expected, drawn towards 1 as far as little is known. */
  lift: number;
  /** The interval of the plain ratio; everything is possible where nothing was expected. */
  interval: Interval;
  /** Null where it was not tested. */
  q: number | null;
  verdict: Verdict;
}

/** Below this expectation nothing is tested. It is known before anybody counts what was found. */
const TESTED_FROM = 1;
/** So many digits of what is added up are right, as numbers are written in a computer: ten tenths are 1. */
const SURE_DIGITS = 14;
/** What was found less often is no find, whatever its chance. */
const FOUND_AT_LEAST = 3;

/**
 * Which factors are found at which places more often than chance has it. The null: among post-mortems of one stratum (with
 * about as many factors) whether one has the factor has nothing to do with whether it is of the place. Large incidents
 * name more places and have more factors; without sizes, each place that takes part in them would stand out in each
 * factor. Given how many of each stratum are of the place, how many have the factor and how many there are, the count is
 * then a sum of hypergeometric ones. It is not binomial, as a post-mortem is not counted twice; and not Poisson either,
 * which would call too little remarkable where a factor is frequent.
 *
 * The size of a post-mortem counts the factor that is asked about too: P. W. Holland, D. T. Thayer, "Differential Item
 * Performance and the Mantel-Haenszel Procedure", in: Test Validity (1988), 129–145, say why where they ask the same
 * of a question of a test, of two groups and of their scores.
 *
 * @param family - all that is looked at together, also where nothing was found: the more questions, the more
 *   each must show
 * @param chances - {@link chanceOf} each of them, where somebody has reckoned it already
 * @param beside - the chances of what is tested elsewhere, and belongs to the same family
 */
export function compareWithChance(
  family: readonly Occurrence[],
  chances: readonly (number | null)[] = family.map(chanceOf),
  beside: readonly number[] = [],
): Comparison[] {
  const expectations = family.map(expectationOf);
  const tested = chances.flatMap((p, i) => (p === null ? [] : { p, i }));
  const qs = benjaminiHochberg([...tested.map(({ p }) => p), ...beside]);
  const qOf = new Map(tested.map(({ i }, k) => [i, qs[k]]));
  return family.map(({ count }, i) => {
    const expected = expectations[i];
    const q = qOf.get(i) ?? null;
    const interval =
      expected > 0 ? byarInterval(count, expected) : { low: 0, high: Infinity };
    const lift = shrunkLift(count, expected);
    return {
      expected,
      lift,
      interval,
      q,
      verdict: verdict(count, q, interval),
    };
  });
}

/** How many of the tests a family makes. */
export function testsIn(family: readonly Occurrence[]): number {
  return family.filter(isTested).length;
}

/**
 * The chance that as many are found, or more, where the null holds; null where that is not tested. The dear part of a
 * comparison: some tenths of a millisecond among 100,000, and some milliseconds where a place has a tenth of them.
 */
export function chanceOf(pair: Occurrence): number | null {
  if (!isTested(pair)) return null;
  const { count, ofFactor, ofPlace } = pair;
  const tables = pair.total.map((total, i) => ({
    ...{ total, marked: ofFactor[i], drawn: ofPlace[i] },
  }));
  return chanceOfAtLeast(count, tables);
}

/** Whether a pair is tested, which is known before anybody counts how often it was found. */
export function isTested(pair: Margins): boolean {
  return expectationOf(pair) >= TESTED_FROM;
}

type Margins = Omit<Occurrence, 'count'>;

/**
 * Of each stratum as many as its share of all has the factor: a standardised expectation, as that of a standardised
 * mortality ratio. N. E. Breslow, N. E. Day, "Statistical Methods in Cancer Research", volume II (1987), section 2.3.
 */
function expectationOf({ ofPlace, ofFactor, total }: Margins): number {
  const sum = total.reduce(
    (some, all, i) =>
      all === 0 ? some : some + (ofPlace[i] * ofFactor[i]) / all,
    0,
  );
  return Number(sum.toPrecision(SURE_DIGITS));
}

function verdict(count: number, q: number | null, { low }: Interval): Verdict {
  if (q === null) return 'too_few';
  return q < FALSE_FINDS && count >= FOUND_AT_LEAST && low > 1
    ? 'over_represented'
    : 'in_line';
}
