/** What an estimate may well be: both ends belong to it. */
export interface Interval {
  low: number;
  high: number;
}

/** The 97.5% quantile of the normal distribution: every interval here is one of 95%. */
export const Z = 1.959963984540054;

/** True when two intervals have no value in common. */
export function areApart(one: Interval, other: Interval): boolean {
  return one.high < other.low || other.high < one.low;
}
