import { Interval, Z } from './interval';

/**
 * The 95% score interval of a share, which stays between 0 and 1 and holds for small numbers, for none and for
 * all. Of nothing, any share is possible.
 *
 * Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the
 * American Statistical Association 22 (1927), 209–212; recommended by R. G. Newcombe, "Two-sided confidence
 * intervals for the single proportion", Statistics in Medicine 17 (1998), 857–872, as method 3.
 *
 * @param count - from 0 to `of`; both may be fractions, where they stand for as many as would tell as much
 */
export function wilsonInterval(count: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const share = count / of;
  const centre = share + (Z * Z) / (2 * of);
  const half =
    Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const whole = 1 + (Z * Z) / of;
  return {
    // Rounding must not leave a trace of a share that is there in full, or not at all.
    low: count === 0 ? 0 : (centre - half) / whole,
    high: count === of ? 1 : (centre + half) / whole,
  };
}
