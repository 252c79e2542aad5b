import fc from 'fast-check';
import { ResponseTimes } from './ResponseTimes';

describe('ResponseTimes', () => {
  it('says nothing where nothing was told', () => {
    expect(new ResponseTimes().series()).toBeUndefined();
  });

  it('tells the mean of each five seconds, in order', () => {
    const times = new ResponseTimes();
    times.add(12_000, 3);
    times.add(1_000, 0.5);
    times.add(4_999, 1.5);
    times.add(5_000, 2);
    expect(times.series()?.points).toEqual([
      [0, 1],
      [5_000, 2],
      [10_000, 3],
    ]);
  });

  it('keeps a thousand points at most, and the mean of all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (count, apart) => {
          const times = new ResponseTimes();
          for (let i = 0; i < count; i++) times.add(i * apart, 2);
          const points = times.series()?.points ?? [];
          expect(points.length).toBeLessThanOrEqual(1_000);
          expect(points.every(([, mean]) => mean === 2)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});
