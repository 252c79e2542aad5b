import fc from 'fast-check';
import { byarInterval } from './byar';

/** The chance of at most `count` where `mean` is expected: the sum of the terms, one by one. */
function chanceOfAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let i = 1; i <= count; i++) {
    term *= mean / i;
    sum += term;
  }
  return sum;
}

/** Where a falling function takes a value, by halving. */
function solve(f: (x: number) => number, value: number): number {
  let [low, high] = [0, 700];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (f(middle) > value) low = middle;
    else high = middle;
  }
  return low;
}

/** The exact interval: at its ends, so few or so many have a chance of 2.5%. */
function exactInterval(count: number) {
  return {
    low:
      count === 0 ? 0 : solve(mean => chanceOfAtMost(count - 1, mean), 0.975),
    high: solve(mean => chanceOfAtMost(count, mean), 0.025),
  };
}

describe('byarInterval', () => {
  // The exact limits of F. Garwood, Biometrika 28 (1936), 437–442, as GraphPad's QuickCalcs and the usual tables give them.
  it.each([
    [10, 4.8, 18.39],
    [25, 16.18, 36.9],
  ])(
    'of a count of %i is close to the exact one, %f to %f',
    (count, low, high) => {
      const interval = byarInterval(count);
      expect(Math.abs(interval.low / low - 1)).toBeLessThan(0.003);
      expect(Math.abs(interval.high / high - 1)).toBeLessThan(0.003);
      expect(exactInterval(count).low).toBeCloseTo(low, 2);
      expect(exactInterval(count).high).toBeCloseTo(high, 2);
    },
  );

  // Ratios of the Libby screening cohort, Journal of Occupational and Environmental Medicine 2021
  // (PMC8157313), table 2; expectations are printed with two digits after the point.
  it.each([
    [1_429, 1_652.13, 0.82, 0.91],
    [382, 448.6, 0.77, 0.94],
    [123, 137.73, 0.74, 1.07],
    [62, 0.48, 98.25, 164.29],
    [27, 33.78, 0.53, 1.16],
    [17, 4.6, 2.15, 5.91],
    [5, 7.95, 0.2, 1.47],
  ])(
    'of %i where %f were expected is %f to %f',
    (count, expected, low, high) => {
      const interval = byarInterval(count, expected);
      expect(Math.abs(interval.low - low)).toBeLessThan(0.006 + low / 90);
      expect(Math.abs(interval.high - high)).toBeLessThan(0.006 + high / 90);
    },
  );

  it('is within 0.2% of the exact one from ten on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 400 }), count => {
        const exact = exactInterval(count);
        const { low, high } = byarInterval(count);
        expect(Math.abs(low / exact.low - 1)).toBeLessThan(0.002);
        expect(Math.abs(high / exact.high - 1)).toBeLessThan(0.002);
      }),
    );
  });

  it('is no narrower than it may be for less than ten, and begins at 0 for none', () => {
    for (let count = 1; count < 10; count++) {
      const exact = exactInterval(count);
      const { low, high } = byarInterval(count);
      expect(low).toBeGreaterThan(0);
      // Below the exact end, never above: it does not make a find of what is none.
      expect(low).toBeLessThan(exact.low * 1.001);
      expect(Math.abs(high / exact.high - 1)).toBeLessThan(0.006);
    }
    expect(byarInterval(0).low).toBe(0);
    expect(byarInterval(0).high).toBeCloseTo(exactInterval(0).high, 1);
  });
});
