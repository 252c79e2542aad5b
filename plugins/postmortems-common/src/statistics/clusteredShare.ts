import { Interval } from './interval';
import { wilsonInterval } from './wilson';

/** Sums over clusters, of each of which `some` are counted among `of`. */
export interface ClusterSums {
  /** How many clusters have any. */
  clusters: number;
  some: number;
  of: number;
  /** Of the squares of `some`. */
  someSquared: number;
  /** Of the products of `some` and `of`. */
  someTimesOf: number;
  /** Of the squares of `of`. */
  ofSquared: number;
}

/**
 * The 95% interval of a share of what comes in clusters, as actions come with their post-mortem: what becomes of one says
 * something of those beside it. It is Wilson's of as many as would tell as much, each by itself; never of more than
 * there are. Of one cluster alone nothing is known of how much they lean on each other: it counts as one.
 *
 * Sources: J. N. K. Rao, A. J. Scott, "A Simple Method for the Analysis of Clustered Binary Data", Biometrics 48 (1992),
 * 577–585, for how many tell as much; N. Dean, M. Pagano, "Evaluating Confidence Interval Methods for Binomial Proportions
 * in Clustered Surveys", Journal of Survey Statistics and Methodology 3 (2015), 484–503, for Wilson's interval of them.
 */
export function clusteredInterval(sums: ClusterSums): Interval {
  const { some, of } = sums;
  if (of === 0) return wilsonInterval(0, 0);
  const telling = tellingIn(sums);
  return wilsonInterval((some / of) * telling, telling);
}

/** How many would tell as much of the share if each were drawn by itself. */
function tellingIn(sums: ClusterSums): number {
  const { clusters, some, of, someSquared, someTimesOf, ofSquared } = sums;
  if (clusters < 2) return 1;
  const share = some / of;
  const spread = someSquared - 2 * share * someTimesOf + share ** 2 * ofSquared;
  const ofShare = (spread * clusters) / (clusters - 1) / of ** 2;
  const ofAlone = (share * (1 - share)) / of;
  // Where clusters are more even than chance makes them, or all alike, each still tells no more than it would by itself.
  // Asked so, it holds where the spread is nothing at all, or a little less as numbers are written in a computer.
  return ofShare > ofAlone ? (of * ofAlone) / ofShare : of;
}
