import type { Interval } from 'backstage-plugin-postmortems-common';

/** Fewer say too little, and more would pretend. */
const USUAL = 2;
/** What differs only beyond these is the same number. */
const MOST = 15;

/** As many digits that count, two if nothing is said; all of those before the point. */
export function shortNumber(value: number, digits: number = USUAL): string {
  const rounded = Number(value.toPrecision(digits));
  return String(rounded >= 10 ** digits ? Math.round(value) : rounded);
}

/**
 * How many digits the numbers of a sentence are to have, so that what it says holds of what it shows: in each pair one
 * is less than the other, and is to look so. With one number of digits for all of them, what lies inside an interval
 * is seen inside it.
 */
export function digitsApart(pairs: readonly (readonly number[])[]): number {
  const areSeenApart = (digits: number) =>
    pairs.every(
      ([a, b]) => a === b || shortNumber(a, digits) !== shortNumber(b, digits),
    );
  let digits = USUAL;
  while (digits < MOST && !areSeenApart(digits)) digits += 1;
  return digits;
}

/** Of the interval of a ratio, what is to be seen apart from 1: an end on the side on which it lies as a whole. */
export function aboutOne({ low, high }: Interval): [number, number][] {
  if (low > 1) return [[1, low]];
  return high < 1 ? [[high, 1]] : [];
}
