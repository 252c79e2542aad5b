import type { TrendDirection } from '../model/factorLists';
import { byarInterval } from './byar';
import { areApart, Interval } from './interval';
import { wilsonInterval } from './wilson';

/** How often something was found in some time. */
export interface Found {
  count: number;
  /** Above 0. */
  days: number;
  /** In how many it could have been found. */
  of: number;
}

/** How often something was found per thirty days. */
export interface Rate {
  count: number;
  of: number;
  /** Per thirty days. */
  rate: number;
  /** Of the rate. */
  interval: Interval;
}

export interface Trend {
  earlier: Rate;
  recent: Rate;
  direction: TrendDirection;
}

const UNIT_DAYS = 30;

/**
 * Whether something is found more often than it was: per thirty days, and in a larger share. Where more is written
 * down, everything is found more often, and where other things become rarer, it has a larger share of them: neither
 * alone is a change of its own. Two intervals of 95% that have nothing in common differ at well below 5%: that is
 * stricter than a test of their difference, and can be seen by looking.
 *
 * Source of the intervals: see {@link byarInterval} and {@link wilsonInterval}. N. Schenker, J. F. Gentleman, "On
 * Judging the Significance of Differences by Examining the Overlap Between Confidence Intervals", American Statistician
 * 55 (2001), 182–186.
 *
 * @param earlier - how often in the earlier time
 * @param recent - the same of the time after it
 */
export function trendBetween(earlier: Found, recent: Found): Trend {
  const before = rateOf(earlier);
  const after = rateOf(recent);
  const byRate = directionOf(before.interval, after.interval);
  const byShare = directionOf(shareOf(earlier), shareOf(recent));
  return {
    earlier: before,
    recent: after,
    direction: byRate === byShare ? byRate : 'unclear',
  };
}

function rateOf({ count, days, of }: Found): Rate {
  const units = days / UNIT_DAYS;
  const interval = byarInterval(count, units);
  return { count, of, rate: count / units, interval };
}

function shareOf({ count, of }: Found): Interval {
  return wilsonInterval(count, of);
}

function directionOf(before: Interval, after: Interval): TrendDirection {
  if (!areApart(before, after)) return 'unclear';
  return before.high < after.low ? 'rising' : 'falling';
}
