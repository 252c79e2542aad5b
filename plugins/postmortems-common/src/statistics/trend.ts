import type { TrendDirection } from '../model/factorLists';
import { byarInterval } from './byar';
import { areApart, Interval } from './interval';

/** How often something happened in some time. */
export interface Rate {
  count: number;
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
 * Whether something happens more often than it did. Two rates whose 95% intervals have nothing in common differ
 * at well below 5%: that is stricter than a test of their difference, and can be seen by looking.
 *
 * Source of the intervals: see {@link byarInterval}. N. Schenker, J. F. Gentleman, "On Judging the Significance of
 * Differences by Examining the Overlap Between Confidence Intervals", American Statistician 55 (2001), 182–186.
 *
 * @param earlier - how often in the earlier time, and how many days that was (above 0)
 * @param recent - the same of the time after it
 */
export function trendBetween(
  earlier: { count: number; days: number },
  recent: { count: number; days: number },
): Trend {
  const before = rateOf(earlier);
  const after = rateOf(recent);
  return {
    earlier: before,
    recent: after,
    direction: direction(before, after),
  };
}

function rateOf({ count, days }: { count: number; days: number }): Rate {
  const units = days / UNIT_DAYS;
  return { count, rate: count / units, interval: byarInterval(count, units) };
}

function direction(before: Rate, after: Rate): TrendDirection {
  if (!areApart(before.interval, after.interval)) return 'unclear';
  return after.rate > before.rate ? 'rising' : 'falling';
}
