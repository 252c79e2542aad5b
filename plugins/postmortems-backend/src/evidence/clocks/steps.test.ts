import fc from 'fast-check';
import type { Counts } from '../digest/Digest';
import { stepsOf } from './steps';

const counts = (values: number[]): Counts =>
  values
    .map((value, i) => [1_000 * i, value] as [number, number])
    .filter(([, value]) => value > 0);

describe('steps of counts', () => {
  it('are the differences of roots, taken for no more than one', () => {
    // 0 to 1, 1 to 4, 4 to 1, 1 to 100; the first and the last second are seen only in part.
    const steps = stepsOf(
      counts([9, 0, 1, 4, 1, 100, 7]),
      { from: 200, to: 6_500 },
      1_000,
      1,
    );
    expect(steps).toMatchObject({
      at: [2, 3, 4, 5],
      size: [1, 1, -1, 1],
      from: 2,
      to: 5,
    });
  });

  it('may reach further', () => {
    // After 2 come 1 + 3, before it 0 + 0; after 3 come 3 + 0, before it 0 + 1; and so on.
    const { at, size } = stepsOf(
      counts([0, 0, 0, 1, 3, 0, 0, 0]),
      { from: 0, to: 7_999 },
      1_000,
      2,
    );
    const root = Math.sqrt;
    expect(at).toEqual([3, 4, 5]);
    expect(size).toEqual([1, root(3) - 1, -1]);
  });

  it('begin and end with the log, whatever is far off', () => {
    const century = 3_155_760_000_000;
    const { at } = stepsOf(
      [[-century, 1], ...counts([0, 1, 4, 1, 0, 2])],
      { from: -century, to: 5_999 },
      1_000,
      1,
    );
    expect(at).toEqual([1, 2, 3, 4]);
  });

  it('are where they were, when all is later', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 8, maxLength: 60 }),
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: 1, max: 4 }),
        (values, by, reach) => {
          const span = { from: 0, to: 1_000 * values.length - 1 };
          const here = stepsOf(counts(values), span, 1_000, reach);
          const there = stepsOf(
            counts(values).map(([time, count]) => [time + 1_000 * by, count]),
            { from: span.from + 1_000 * by, to: span.to + 1_000 * by },
            1_000,
            reach,
          );
          expect(there.size).toEqual(here.size);
          expect(there.at).toEqual(here.at.map(moment => moment + by));
        },
      ),
    );
  });
});
