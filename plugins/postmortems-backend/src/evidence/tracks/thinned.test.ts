import fc from 'fast-check';
import { thinned } from './thinned';

const MOST = 20;

/** Points at times that only rise, some of them gaps. */
const POINTS = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 1_000 }),
      fc.option(fc.integer({ min: -50, max: 50 }), { freq: 5 }),
    ),
    { minLength: 1, maxLength: 200 },
  )
  .map(steps => {
    let time = 0;
    return steps.map(([step, value]): [number, number | null] => {
      time += step;
      return [time, value];
    });
  });

const valuesOf = (points: [number, number | null][]) =>
  points.flatMap(([, value]) => (value === null ? [] : [value]));

describe('thinned points', () => {
  it('are all of them where they are few', () => {
    const few: [number, number | null][] = [
      [1, 5],
      [2, null],
      [9, 1],
    ];
    expect(thinned(few, 3)).toEqual(few);
  });

  it('are the ends, and the lowest and the highest of each stretch, in order of time', () => {
    // Between the ends two stretches of three points, from 1 to before 4 and from there on.
    const values = [3, 9, 1, 4, 7, null, 8, 2];
    expect(
      thinned(
        values.map((value, i) => [i, value]),
        6,
      ),
    ).toEqual([
      [0, 3],
      [1, 9],
      [2, 1],
      [4, 7],
      [6, 8],
      [7, 2],
    ]);
  });

  it('keep a gap that is as long as a stretch', () => {
    const points = Array.from(
      { length: 100 },
      (_, i): [number, number | null] => [i, i >= 40 && i < 60 ? null : 1],
    );
    expect(thinned(points, MOST).map(([, value]) => value)).toContain(null);
  });

  it('are no more than may be drawn, some of those there were, and have their extremes', () => {
    fc.assert(
      fc.property(POINTS, points => {
        const few = thinned(points, MOST);
        expect(few.length).toBeLessThanOrEqual(MOST);
        expect(points).toEqual(expect.arrayContaining(few));
        const times = few.map(([time]) => time);
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
        const values = valuesOf(points);
        fc.pre(values.length > 0);
        expect(Math.max(...valuesOf(few))).toBe(Math.max(...values));
        expect(Math.min(...valuesOf(few))).toBe(Math.min(...values));
      }),
    );
  });
});
