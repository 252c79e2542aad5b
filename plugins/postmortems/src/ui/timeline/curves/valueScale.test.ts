import fc from 'fast-check';
import { valueScale } from './valueScale';

const HEIGHT = 42;

const ticksOf = (...values: number[]) => valueScale(values, HEIGHT).ticks;

describe('valueScale', () => {
  it('begins at zero and has two or three ticks at round values', () => {
    expect(ticksOf(2, 62)).toEqual([0, 25, 50]);
    expect(ticksOf(3, 239)).toEqual([0, 100, 200]);
    expect(ticksOf(1, 0)).toEqual([0, 0.5, 1]);
    expect(ticksOf(0.1, 0.3)).toEqual([0, 0.2]);
  });

  it('puts zero at the bottom and the highest value at the top', () => {
    const { y } = valueScale([5, 20], HEIGHT);
    expect([y(0), y(10), y(20)]).toEqual([42, 21, 0]);
  });

  it('shows the course of values that are far from zero', () => {
    const { ticks, y } = valueScale([3.82, 4], HEIGHT);
    expect(ticks).toEqual([3.8, 3.9, 4]);
    expect(y(3.9)).toBeCloseTo(21);
    expect(ticksOf(-104, -101)).toEqual([-104, -102]);
  });

  it('has room for values on both sides of zero', () => {
    expect(ticksOf(-1, 9)).toEqual([-5, 0, 5]);
  });

  it('draws what never changes, and nothing at all, from zero', () => {
    expect(ticksOf(7, 7)).toEqual([0, 2.5, 5]);
    expect(ticksOf(0, 0)).toEqual([0, 0.5, 1]);
    expect(ticksOf()).toEqual([0, 0.5, 1]);
  });

  it('keeps any values inside, in their order, with no more than three ticks', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 20 }), values => {
        const { ticks, y } = valueScale(values, HEIGHT);
        const sorted = [...values].sort((a, b) => a - b);
        for (const [i, each] of sorted.entries()) {
          expect(y(each)).toBeGreaterThanOrEqual(0);
          expect(y(each)).toBeLessThanOrEqual(HEIGHT);
          const below = i ? y(sorted[i - 1]) : HEIGHT;
          expect(y(each)).toBeLessThanOrEqual(below);
        }
        expect([0, 2, 3]).toContain(ticks.length);
        expect(new Set(ticks).size).toBe(ticks.length);
      }),
      { examples: [[[-1.7e308, 1.7e308]], [[5e-324]], [[0.1, 0.1]]] },
    );
  });

  it('has ticks wherever numbers are of a size to count in', () => {
    const value = fc
      .tuple(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: -9, max: 9 }),
      )
      .map(([digits, exponent]) => digits * 10 ** exponent);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 20 }), values => {
        expect(ticksOf(...values).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});
