import fc from 'fast-check';
import { Histogram } from './Histogram';
import { Scale } from './Scale';

const SECOND = 1_000;

const total = (histogram: Histogram) =>
  histogram.counts().reduce((sum, [, count]) => sum + count, 0);

/** Times of a century, of a day and of a minute. */
const TIMES = fc.array(
  fc.oneof(
    fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2099, 0) }),
    fc.integer({ min: Date.UTC(2025, 1, 9), max: Date.UTC(2025, 1, 10) }),
    fc.integer({ min: Date.UTC(2025, 1, 9), max: Date.UTC(2025, 1, 9, 0, 1) }),
  ),
  { maxLength: 300 },
);

describe('Histogram', () => {
  it('counts by the second, in order of time, and leaves out empty seconds', () => {
    const histogram = new Histogram(new Scale());
    for (const time of [5_200, 1_999, 1_000, 5_999, 1_500]) histogram.add(time);
    expect(histogram.counts()).toEqual([
      [1_000, 3],
      [5_000, 2],
    ]);
  });

  it('takes each two buckets for one when there are too many', () => {
    const scale = new Scale(SECOND, 3);
    const histogram = new Histogram(scale);
    for (const second of [0, 1, 2, 2, 3]) histogram.add(second * SECOND);
    expect(scale.bucketMs).toBe(2_000);
    expect(histogram.counts()).toEqual([
      [0, 2],
      [2_000, 3],
    ]);
  });

  it('spends one bucket on a line of another century', () => {
    const scale = new Scale(SECOND, 3);
    const histogram = new Histogram(scale);
    const times = [Date.UTC(1990, 0), Date.UTC(2025, 0), Date.UTC(2025, 0)];
    for (const time of times) histogram.add(time);
    expect(scale.bucketMs).toBe(SECOND);
    expect(histogram.counts()).toEqual([
      [times[0], 1],
      [times[1], 2],
    ]);
  });

  it('widens all histograms of a scale together', () => {
    const scale = new Scale(SECOND, 2);
    const few = new Histogram(scale);
    const many = new Histogram(scale);
    few.add(1_000);
    for (const second of [4, 5, 6]) many.add(second * SECOND);
    few.add(1_500);
    expect(few.counts()).toEqual([[0, 2]]);
  });

  it('loses nothing by widening, and has no more buckets than it may', () => {
    fc.assert(
      fc.property(
        TIMES,
        TIMES,
        fc.integer({ min: 2, max: 40 }),
        (times, others, most) => {
          const scale = new Scale(SECOND, most);
          const one = new Histogram(scale);
          const two = new Histogram(scale);
          for (let i = 0; i < Math.max(times.length, others.length); i++) {
            if (i < times.length) one.add(times[i]);
            if (i < others.length) two.add(others[i]);
          }
          for (const [histogram, all] of [
            [one, times],
            [two, others],
          ] as const) {
            expect(total(histogram)).toBe(all.length);
            expect(histogram.counts().length).toBeLessThanOrEqual(most);
            // By a second method: each bucket holds what lies in it.
            for (const [bucket, count] of histogram.counts()) {
              expect(count).toBe(
                all.filter(
                  time => time >= bucket && time < bucket + scale.bucketMs,
                ).length,
              );
            }
          }
        },
      ),
    );
  });
});
