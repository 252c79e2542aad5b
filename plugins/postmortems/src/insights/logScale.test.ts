import { durationScale, ratioScale } from './logScale';

describe('a scale of durations', () => {
  it('begins and ends at ticks around what it shows, and keeps ratios', () => {
    const { x, ticks } = durationScale(
      { shortest: 90, longest: 3_000 },
      600,
      1,
    );
    expect(ticks[0]).toEqual({ seconds: 60, x: 0 });
    expect(ticks.at(-1)!.seconds).toBe(3_600);
    expect(ticks.at(-1)!.x).toBeCloseTo(600, 9);
    expect(x(240) - x(120)).toBeCloseTo(x(480) - x(240), 9);
  });

  it('has a place for what takes no time, and for a single length', () => {
    const { x } = durationScale({ shortest: 0, longest: 0 }, 600, 1);
    expect(x(0)).toBe(0);
    const one = durationScale({ shortest: 3_600, longest: 3_600 }, 600, 1);
    expect(one.x(3_600)).toBe(0);
    expect(one.ticks.map(({ seconds }) => seconds)).toEqual([3_600, 14_400]);
  });

  it('keeps its ticks apart', () => {
    const { ticks } = durationScale({ shortest: 1, longest: 1e9 }, 600, 80);
    const gaps = ticks.slice(1).map((tick, i) => tick.x - ticks[i].x);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(80);
  });
});

describe('a scale of ratios', () => {
  it('has the same in the middle, and half as far from it as twice', () => {
    const { x, same } = ratioScale([0.4, 1.2], 400);
    expect(same).toBeCloseTo(200, 9);
    expect(same - x(0.5)).toBeCloseTo(x(2) - same, 9);
    expect(x(0.25)).toBeCloseTo(0, 9);
  });

  it('holds what is beyond it at its end', () => {
    const { x } = ratioScale([1e6], 400);
    expect(x(1e6)).toBeCloseTo(400, 9);
    expect(ratioScale([], 400).x(2)).toBeCloseTo(400, 9);
  });
});
