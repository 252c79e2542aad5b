/**
 * A share in whole hundredths; below one, and so close to all, with one digit that counts, so that none and all are
 * said only of none and all, and what lies inside an interval is seen inside it.
 */
export function percentOf(share: number): number {
  const percent = share * 100;
  const rest = 100 - percent;
  if (percent < 1) return Number(percent.toPrecision(1));
  // Without what the subtraction of binary fractions leaves far behind the point.
  if (rest < 1) return Number((100 - Number(rest.toPrecision(1))).toFixed(10));
  return Math.round(percent);
}
