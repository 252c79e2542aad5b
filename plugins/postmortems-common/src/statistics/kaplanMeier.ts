/** What was seen of those who are followed, on one day after each began. */
export interface DayCounts {
  /** Whole days since the beginning of each. */
  day: number;
  /** For how many what is waited for came on that day. */
  events: number;
  /** How many were followed until that day, and no longer, without its having come. */
  censored: number;
}

/** The estimate by the end of a day on which something came. */
export interface SurvivalPoint {
  day: number;
  /** How many were still followed when the day began. */
  atRisk: number;
  events: number;
  /** The estimated share for which it has not come yet: 0 to 1. */
  survival: number;
  /** Its standard error, by Greenwood's formula; 0 where nobody is left. */
  standardError: number;
  /** The 95% interval around `survival`. */
  low: number;
  high: number;
}

/** The 97.5% quantile of the normal distribution. */
const Z = 1.959963984540054;

/** How far a share that was multiplied together may be from the one that is meant. */
const ROUNDING = 1e-9;

/**
 * The product-limit estimate of how long something takes to come, where some were not followed until it did.
 * On the same day, those for which it came are counted before those who were followed no longer, who are at
 * risk on that day still.
 *
 * The interval is that of log(−log S), which stays between 0 and 1 and holds for small numbers too. Once
 * nobody is left it is not defined: then its lower end is 0, and its upper end stays where it was.
 *
 * @param counts - of days in any order; of the same day they add up
 * @returns the days with events, first to last; the estimate stays the same from one to the next
 *
 * Sources: E. L. Kaplan, P. Meier, "Nonparametric Estimation from Incomplete Observations", Journal of the
 * American Statistical Association 53 (1958), 457–481. M. Greenwood, "The Natural Duration of Cancer", Reports
 * on Public Health and Medical Subjects 33 (1926), for the variance. J. D. Kalbfleisch, R. L. Prentice, "The
 * Statistical Analysis of Failure Time Data", 1980, section 1.3, for the interval.
 */
export function kaplanMeier(counts: readonly DayCounts[]): SurvivalPoint[] {
  const days = addedUp(counts);
  let atRisk = days.reduce((n, day) => n + day.events + day.censored, 0);
  let survival = 1;
  let high = 1;
  // The sum in Greenwood's formula: the variance, as a share of the estimate's square.
  let sum = 0;
  const points: SurvivalPoint[] = [];
  for (const { day, events, censored } of days) {
    if (events > 0) {
      const left = atRisk - events;
      survival *= left / atRisk;
      sum += events / (atRisk * left);
      const interval =
        left === 0 ? { low: 0, high } : logLogInterval(survival, sum);
      high = interval.high;
      points.push({
        ...{ day, atRisk, events, survival },
        standardError: left === 0 ? 0 : survival * Math.sqrt(sum),
        ...interval,
      });
    }
    atRisk -= events + censored;
  }
  return points;
}

/**
 * The first day by whose end it has come for a share of all; null where it never came to that.
 * @param share - 0 to 1
 */
export function dayByWhich(
  points: readonly SurvivalPoint[],
  share: number,
): number | null {
  const reached = points.find(
    ({ survival }) => 1 - survival >= share - ROUNDING,
  );
  return reached?.day ?? null;
}

function logLogInterval(survival: number, sum: number) {
  const width = (Z * Math.sqrt(sum)) / -Math.log(survival);
  return {
    low: survival ** Math.exp(width),
    high: survival ** Math.exp(-width),
  };
}

function addedUp(counts: readonly DayCounts[]): DayCounts[] {
  const byDay = new Map<number, DayCounts>();
  for (const { day, events, censored } of counts) {
    const known = byDay.get(day) ?? { day, events: 0, censored: 0 };
    byDay.set(day, {
      day,
      events: known.events + events,
      censored: known.censored + censored,
    });
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}
