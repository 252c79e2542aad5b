import fc from 'fast-check';
import { backoff } from './backoff';

describe('backoff', () => {
  it('doubles from a second to half a minute', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7].map(n => backoff(n, 1));
    expect(longest).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ]);
  });

  it('spreads over the upper half of each step', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, random) => {
          const longest = backoff(failures, 1);
          const wait = backoff(failures, random);
          expect(wait).toBeGreaterThanOrEqual(longest / 2);
          expect(wait).toBeLessThanOrEqual(longest);
        },
      ),
    );
  });
});
