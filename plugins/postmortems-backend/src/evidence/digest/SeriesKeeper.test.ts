import fc from 'fast-check';
import { seriesOf } from '../../__testUtils__/artefacts';
import { SeriesKeeper } from './SeriesKeeper';

const KEPT_SERIES = 60;
const KEPT_POINTS = 1_500;

function kept(values: number[]): number[] {
  const keeper = new SeriesKeeper();
  keeper.add(seriesOf({ name: 'one' }, values));
  return keeper.build().series[0].points.map(([, value]) => value);
}

describe('SeriesKeeper', () => {
  it('keeps a short series as it is', () => {
    expect(kept([3, NaN, Infinity, 3])).toEqual([3, NaN, Infinity, 3]);
  });

  it('keeps the lowest and the highest of a long one, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 19_999 }),
        fc.integer({ min: 0, max: 19_999 }),
        fc.boolean(),
        (peak, trough, hasGaps) => {
          fc.pre(peak !== trough);
          const values = Array.from({ length: 20_000 }, (_, i) =>
            hasGaps && i % 2 === 0 ? NaN : i % 7,
          );
          values[peak] = 1_000;
          values[trough] = -1_000;
          const found = kept(values);
          expect(found).toContain(1_000);
          expect(found).toContain(-1_000);
          expect(found.length).toBeLessThanOrEqual(KEPT_POINTS);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keeps the points of a long one in order of time', () => {
    const keeper = new SeriesKeeper();
    const values = Array.from({ length: 9_999 }, (_, i) => Math.sin(i));
    keeper.add(seriesOf({}, values));
    const times = keeper.build().series[0].points.map(([time]) => time);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });

  it('keeps those that move most of very many, in the order in which they came', () => {
    const keeper = new SeriesKeeper();
    for (let i = 0; i < 1_000; i++) {
      const moves = i % 20 === 7;
      keeper.add(seriesOf({ n: `${i}` }, [100, moves ? 400 : 100 + (i % 3)]));
    }
    const { series, leftOut } = keeper.build();
    expect(series).toHaveLength(KEPT_SERIES);
    expect(leftOut).toBe(1_000 - KEPT_SERIES);
    const names = series.map(({ labels }) => Number(labels.n));
    expect(names.filter(n => n % 20 === 7)).toHaveLength(50);
    expect(names).toEqual([...names].sort((a, b) => a - b));
  });

  it('bears values that are no numbers', () => {
    const keeper = new SeriesKeeper();
    for (let i = 0; i < 200; i++) {
      keeper.add(seriesOf({}, [NaN, Infinity, -Infinity, 1e308, -1e308]));
      keeper.add(seriesOf({}, [NaN]));
    }
    expect(keeper.build().series).toHaveLength(KEPT_SERIES);
  });
});
