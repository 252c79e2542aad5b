import fc from 'fast-check';
import { NOON, seriesOf } from '../../__testUtils__/artefacts';
import { courseOf } from './counters';

const counter = { __name__: 'http_requests_total', code: '503' };
const ratesOf = (values: number[], labels: Record<string, string> = counter) =>
  courseOf(seriesOf(labels, values)).points.map(([, value]) => value);

describe('the course of a counter', () => {
  it('is by how much it rises a second', () => {
    // Five seconds apart.
    expect(courseOf(seriesOf(counter, [10, 20, 20, 45]))).toEqual({
      isRate: true,
      points: [
        [NOON + 5_000, 2],
        [NOON + 10_000, 0],
        [NOON + 15_000, 5],
      ],
    });
  });

  it('is never negative: one that starts anew has counted from nothing', () => {
    const rising = Array.from({ length: 20 }, (_, i) => 1_000 + 10 * i);
    expect(ratesOf([...rising, 5, 15]).slice(-3)).toEqual([2, 1, 2]);
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { minLength: 30, maxLength: 60 }),
        fc.nat(28),
        (steps, reset) => {
          let count = 0;
          const values = steps.map((step, i) => {
            count = i === reset ? 0 : count + step;
            return count;
          });
          for (const rate of ratesOf(values)) {
            expect(rate).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });

  it('is the slope, wherever it started', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 50 }), (from, by) => {
        const values = Array.from({ length: 20 }, (_, i) => from + by * i);
        expect(ratesOf(values)).toEqual(new Array(19).fill(by / 5));
      }),
    );
  });

  it('is not known after a time in which it was not read', () => {
    const values = [0, 5, 10, NaN, NaN, NaN, 900, 905];
    expect(courseOf(seriesOf(counter, values)).points).toEqual([
      [NOON + 5_000, 1],
      [NOON + 10_000, 1],
      [NOON + 35_000, 1],
    ]);
  });

  it.each<[string, Record<string, string>, number[], boolean]>([
    ['a sum of counters has no name', { code: '500' }, [], true],
    ['a part of a histogram', { __name__: 'seconds_bucket' }, [], true],
    ['memory only rises for a while', { __name__: 'heap_bytes' }, [], false],
    ['a number that falls', { __name__: 'pods_count' }, [3, 1, 3, 1], false],
    ['a rate', { code: '500' }, [0, 0.1, 0.4], false],
    ['a level', { __name__: 'load' }, [1, 2, 2, 1], false],
    ['a balance', { __name__: 'debt_total' }, [-9, -5, -1], false],
  ])('is told by name and values: %s', (_, labels, values, isRate) => {
    const rising = Array.from({ length: 12 }, (__, i) => i + 1);
    const { points, isRate: found } = courseOf(
      seriesOf(labels, values.length ? values : rising),
    );
    expect(found).toBe(isRate);
    expect(points).toHaveLength(isRate ? 11 : values.length || 12);
  });
});
