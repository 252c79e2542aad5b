import type { DurationInsight } from 'backstage-plugin-postmortems-common';
import { durationScale } from '../logScale';
import { BARS_HEIGHT, barsOf, DOT, dotsOf } from './durationLayout';

const scale = durationScale({ shortest: 60, longest: 3_600 }, 600, 80);

const pointAt = (seconds: number): DurationInsight['points'][number] => ({
  seconds,
  postmortem: { ref: `PM-${seconds}`, title: 'Slow', severity: null },
});

describe('the classes of a duration', () => {
  it('are as high as they are full, and as wide as they are long', () => {
    const bars = barsOf(
      {
        longest: 500,
        classes: [
          { from: 60, to: 120, postmortems: 10 },
          { from: 120, to: 240, postmortems: 0 },
          { from: 240, to: 480, postmortems: 5 },
          { from: 480, to: null, postmortems: 1 },
        ],
      },
      scale,
    );
    expect(bars.map(({ from, height }) => [from, height])).toEqual([
      [60, BARS_HEIGHT],
      [240, BARS_HEIGHT / 2],
      [480, BARS_HEIGHT / 10],
    ]);
    expect(bars[0].width).toBeCloseTo(bars[1].width, 6);
    expect(bars[2].x + bars[2].width).toBeLessThan(scale.x(501));
  });
});

describe('a few durations', () => {
  it('stand on one another where they would cover each other', () => {
    const dots = dotsOf([60, 61, 600, 3_600].map(pointAt), scale);
    expect(dots.map(({ up }) => up)).toEqual([DOT, DOT + 9, DOT, DOT]);
    expect(dots[1].x).toBe(dots[0].x);
    expect(dots[3].x).toBeCloseTo(600, 6);
  });

  it('stay within their row, however many are the same', () => {
    const dots = dotsOf(
      Array.from({ length: 30 }, () => pointAt(60)),
      scale,
    );
    expect(Math.max(...dots.map(({ up }) => up))).toBeLessThanOrEqual(
      BARS_HEIGHT + DOT,
    );
  });
});
