import { CountedValues } from './countedValues';
import { Interval } from './interval';
import { signTail } from './signTail';

/**
 * Between which two of the values the median of what they are a sample of lies. It supposes nothing of how they are
 * distributed: each value is below the median as often as a fair coin shows heads, whatever lies around it, also
 * where there are gaps or many are the same.
 *
 * Source: W. J. Conover, "Practical Nonparametric Statistics", 3rd edition, Wiley 1999, section 3.2 (confidence
 * interval for a quantile).
 *
 * @param miss - how often it may not hold, from 0 to 1
 * @returns none where there are too few for that
 */
export function medianInterval(
  values: CountedValues,
  miss: number,
): Interval | null {
  const { n } = values;
  let rank = 0;
  while (2 * (rank + 1) <= n && 2 * signTail(n, rank) <= miss) rank += 1;
  return rank === 0
    ? null
    : { low: values.at(rank), high: values.at(n - rank + 1) };
}
