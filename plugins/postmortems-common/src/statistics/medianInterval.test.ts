import { CountedValues } from './countedValues';
import { medianInterval } from './medianInterval';

const upTo = (n: number) =>
  CountedValues.of(
    Array.from({ length: n }, (_, i) => ({ value: i + 1, count: 1 })),
  );

describe('the interval of a median', () => {
  it.each([
    // Ranks of the table of B(n, 1/2): of 10, P(at most 1) = 11/1,024; of 20, P(at most 5) = 21,700/1,048,576.
    [10, 0.05, 2, 9],
    [20, 0.05, 6, 15],
    // P(none of 6) = 1/64, twice that is just within 5%; of 5 it is 1/16.
    [6, 0.05, 1, 6],
    // P(at most 2 of 16) = 137/65,536, twice that is within half a percent; at most 3 is not.
    [16, 0.005, 3, 14],
  ])(
    'of %i values, missing in %d, is from the %i. to the %i.',
    (n, miss, low, high) => {
      expect(medianInterval(upTo(n), miss)).toEqual({ low, high });
    },
  );

  it('is none where there are too few', () => {
    expect(medianInterval(upTo(5), 0.05)).toBeNull();
    expect(medianInterval(upTo(0), 0.05)).toBeNull();
    // Of 8, 2/256 is more than half a percent; of 9, 2/512 is not.
    expect(medianInterval(upTo(8), 0.005)).toBeNull();
    expect(medianInterval(upTo(9), 0.005)).toEqual({ low: 1, high: 9 });
  });
});
