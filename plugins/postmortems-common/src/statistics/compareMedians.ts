import { CountedValues } from './countedValues';
import { medianInterval } from './medianInterval';
import { MedianRatio, medianRatio } from './medianRatio';

/** Whether a median is another one than before; `cannot_tell` where chance may have made them so. */
export type MedianVerdict = 'shorter' | 'longer' | 'cannot_tell';

export interface MedianComparison {
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
 * Compares two medians. The interval of their ratio says by how much one is another; it supposes that values lie
 * close around the median, which durations do not where many are nothing at all and the others minutes. So nothing is
 * told unless the exact intervals of the two medians lie apart too, which suppose nothing. And what is not over yet
 * will take at least as long as it has so far, and perhaps much longer: nothing is told that would not hold whatever
 * becomes of it.
 *
 * @param before, after - values above 0
 * @param among - how many are compared at once; see {@link medianRatio}
 */
export function compareMedians(
  before: CountedValues,
  after: CountedValues,
  among: number = 1,
  unfinished: Unfinished = NOTHING,
): MedianComparison {
  const ratio = medianRatio(before, after, among);
  const miss = 0.05 / (2 * among);
  const verdicts = new Set([
    verdictOf(ratio),
    apart(before, after, miss),
    // Whatever lies between these two lies between their verdicts.
    apart(
      before.with(unfinished.before),
      after.with(unfinished.after.endless()),
      miss,
    ),
    apart(
      before.with(unfinished.before.endless()),
      after.with(unfinished.after),
      miss,
    ),
  ]);
  const [verdict] = verdicts;
  return { ratio, verdict: verdicts.size === 1 ? verdict : 'cannot_tell' };
}

function verdictOf(ratio: MedianRatio | null): MedianVerdict {
  if (ratio && ratio.high < 1) return 'shorter';
  if (ratio && ratio.low > 1) return 'longer';
  return 'cannot_tell';
}

/** @param miss - how often each of the two intervals may not hold */
function apart(
  before: CountedValues,
  after: CountedValues,
  miss: number,
): MedianVerdict {
  const [earlier, later] = [before, after].map(values =>
    medianInterval(values, miss),
  );
  if (!earlier || !later) return 'cannot_tell';
  if (later.high < earlier.low) return 'shorter';
  return later.low > earlier.high ? 'longer' : 'cannot_tell';
}
