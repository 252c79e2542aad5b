import { CountedValues } from './countedValues';
import { Interval } from './interval';
import { medianInterval } from './medianInterval';

/** Whether a median is another one than before; `cannot_tell` where chance may have made them so. */
export type MedianVerdict = 'shorter' | 'longer' | 'cannot_tell';

/** How a median is to an earlier one: 0.5 is half of it. The upper end may be infinite. */
export interface MedianRatio extends Interval {
  estimate: number;
}

export interface MedianComparison {
  /** None where there are too few on a side. */
  ratio: MedianRatio | null;
  verdict: MedianVerdict;
}

/** How long those on each side have taken so far that are not over yet. */
interface Unfinished {
  before: CountedValues;
  after: CountedValues;
}

const NOTHING: Unfinished = {
  before: CountedValues.of([]),
  after: CountedValues.of([]),
};

/**
 * Compares two medians by their exact intervals, which suppose nothing of how values lie around them: many may be the
 * same, as people write durations, or nothing at all and the others minutes. Where each interval misses its median at
 * most so often, the ratio of any two values within them misses that of the medians at most twice as often (Bonferroni).
 *
 * What is not over yet will take at least as long as it has so far, and perhaps much longer: the interval holds whatever
 * becomes of it. The verdict is what the interval says, so that neither contradicts the other.
 *
 * @param before, after - values above 0
 * @param among - how many are compared at once: each has so wide an interval that all of them together hold in 95 of
 *   100 cases (Bonferroni)
 */
export function compareMedians(
  before: CountedValues,
  after: CountedValues,
  among: number = 1,
  unfinished: Unfinished = NOTHING,
): MedianComparison {
  const miss = 0.05 / (2 * among);
  const intervals = [
    ratioInterval(before, after, miss),
    // Whatever becomes of the unfinished lies between these two.
    ratioInterval(
      before.with(unfinished.before),
      after.with(unfinished.after.endless()),
      miss,
    ),
    ratioInterval(
      before.with(unfinished.before.endless()),
      after.with(unfinished.after),
      miss,
    ),
  ].filter(interval => interval !== null);
  // With the unfinished there may be enough, but nothing to estimate from.
  if (intervals.length < 3) return { ratio: null, verdict: 'cannot_tell' };
  const ratio = {
    estimate: after.quantile(0.5) / before.quantile(0.5),
    low: Math.min(...intervals.map(({ low }) => low)),
    high: Math.max(...intervals.map(({ high }) => high)),
  };
  return { ratio, verdict: verdictOf(ratio) };
}

function verdictOf({ low, high }: Interval): MedianVerdict {
  if (high < 1) return 'shorter';
  return low > 1 ? 'longer' : 'cannot_tell';
}

/** @param miss - how often each of the two intervals may not hold */
function ratioInterval(
  before: CountedValues,
  after: CountedValues,
  miss: number,
): Interval | null {
  const [earlier, later] = [before, after].map(values =>
    medianInterval(values, miss),
  );
  return earlier && later
    ? { low: later.low / earlier.high, high: later.high / earlier.low }
    : null;
}
