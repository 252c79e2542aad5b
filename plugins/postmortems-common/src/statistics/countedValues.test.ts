import fc from 'fast-check';
import { CountedValues } from './countedValues';

const of = (...values: number[]) =>
  CountedValues.of(values.map(value => ({ value, count: 1 })));

describe('counted values', () => {
  it('have the quartiles that R gives for 1 to 6, and for what lies uneven', () => {
    // quantile(1:6) of R is 1, 2.25, 3.5, 4.75, 6.
    expect(of(6, 1, 3, 2, 5, 4).quartiles()).toEqual({
      lower: 2.25,
      median: 3.5,
      upper: 4.75,
    });
    // Five of them: the second, the third and the fourth.
    expect(of(10, 1, 1_000, 3, 100).quartiles()).toEqual({
      lower: 3,
      median: 10,
      upper: 100,
    });
    expect(of(7).quartiles()).toEqual({ lower: 7, median: 7, upper: 7 });
  });

  it('know no place beyond their ends', () => {
    expect(() => of(1, 2).at(3)).toThrow(
      new RangeError('There are 2 values, and none at 3'),
    );
    expect(() => of().quartiles()).toThrow(RangeError);
  });

  it('are ranked and counted as the same values one by one', () => {
    const counted = fc.array(
      fc.record({ value: fc.nat(20), count: fc.nat(4) }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(counted, fc.nat(20), fc.nat(20), (values, from, to) => {
        const all = values
          .flatMap(({ value, count }) => Array<number>(count).fill(value))
          .sort((a, b) => a - b);
        const found = CountedValues.of(values);
        expect(found.n).toBe(all.length);
        expect(all.map((_, i) => found.at(i + 1))).toEqual(all);
        expect(found.countBetween(from, to)).toBe(
          all.filter(value => value >= from && value < to).length,
        );
      }),
    );
  });
});
