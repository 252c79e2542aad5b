import { CountedValues } from './countedValues';
import { Interval } from './interval';
import { signTail, standardNormalQuantile } from './normal';

/** Fewer on either side say nothing of a median. */
export const ENOUGH_FOR_MEDIAN = 5;

/** How a median is to an earlier one: 0.5 is half of it. */
export interface MedianRatio extends Interval {
  estimate: number;
}

/**
 * The ratio of two medians of independent samples and its interval. It supposes neither that the values are normal nor
 * that both are spread alike, but that some lie close around each median: across a gap it is too narrow. Of each
 * sample, two values at equal distance from the ends enclose the median with a probability that is known; how far they
 * are apart tells the standard error of the logarithm of its median.
 *
 * Source: D. G. Bonett, R. M. Price, "Confidence Intervals for Ratios of Means and Medians", Journal of
 * Educational and Behavioral Statistics 45 (2020), 750–770; R. M. Price, D. G. Bonett, "Distribution-free
 * confidence intervals for difference and ratio of medians", Journal of Statistical Computation and Simulation 72
 * (2002), 119–124.
 *
 * @param before, after - values above 0
 * @param among - how many ratios are told at once: each has so wide an interval that all of them together hold in
 *   95 of 100 cases (Bonferroni)
 * @returns `after` over `before`; none where there are too few, or where so many values are the same that
 *   nothing tells how far the median may be off
 */
export function medianRatio(
  before: CountedValues,
  after: CountedValues,
  among: number = 1,
): MedianRatio | null {
  if (Math.min(before.n, after.n) < ENOUGH_FOR_MEDIAN) return null;
  const errors = [before, after].map(errorOfLogMedian);
  if (errors.includes(0)) return null;
  const log = Math.log(after.quantile(0.5) / before.quantile(0.5));
  const z = standardNormalQuantile(1 - 0.05 / (2 * among));
  const half = z * Math.hypot(...errors);
  return {
    estimate: Math.exp(log),
    low: Math.exp(log - half),
    high: Math.exp(log + half),
  };
}

function errorOfLogMedian(values: CountedValues): number {
  const { n } = values;
  const rank = Math.max(1, Math.round(n / 2 - Math.sqrt(n)));
  const width = Math.log(values.at(n - rank + 1) / values.at(rank));
  return width / (2 * standardNormalQuantile(1 - signTail(n, rank - 1)));
}
