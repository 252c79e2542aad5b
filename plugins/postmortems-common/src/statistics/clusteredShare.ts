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
 * there are. Where all are alike, or there is but one cluster, nothing is seen of how much they lean on each other: each
 * cluster then counts as one, and large ones for more.
 *
 * Sources: J. N. K. Rao, A. J. Scott, "A Simple Method for the Analysis of Clustered Binary Data", Biometrics 48 (1992),
 * 577–585, for how many tell as much; L. Kish, "Survey Sampling" (1965), for clusters as ones; N. Dean, M. Pagano,
 * "Evaluating Confidence Interval Methods for Binomial Proportions in Clustered Surveys", Journal of Survey Statistics and
 * Methodology 3 (2015), 484–503, for Wilson's interval of them.
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
  const share = some / of;
  const variance = share * (1 - share);
  if (variance === 0 || clusters < 2) return of ** 2 / ofSquared;
  const spread = someSquared - 2 * share * someTimesOf + share ** 2 * ofSquared;
  const ofShare = (spread * clusters) / (clusters - 1) / of ** 2;
  // Where the clusters are more even than chance makes them, each still tells no more than it would by itself.
  return Math.min(of, variance / ofShare);
}
