import fc from 'fast-check';
import { trendBetween } from './trend';

const HALF_A_YEAR = 180;

const between = (
  earlier: number,
  recent: number,
  [ofEarlier, ofRecent] = [200, 200],
) =>
  trendBetween(
    { count: earlier, days: HALF_A_YEAR, of: ofEarlier },
    { count: recent, days: HALF_A_YEAR, of: ofRecent },
  );

describe('trendBetween', () => {
  it('is told per thirty days', () => {
    const { earlier, recent } = between(6, 12);
    expect([earlier.rate, recent.rate]).toEqual([1, 2]);
    // Exact, from the tables of Garwood: 12 in 180 days is 6.20 to 20.96, of which a sixth is per thirty days.
    expect(recent.interval.low).toBeCloseTo(6.2 / 6, 2);
    expect(recent.interval.high).toBeCloseTo(20.96 / 6, 2);
  });

  it('has no direction as long as the intervals touch', () => {
    // 6: 2.19 to 13.06. 12: 6.20 to 20.96.
    expect(between(6, 12).direction).toBe('unclear');
    expect(between(0, 3).direction).toBe('unclear');
    expect(between(7, 7).direction).toBe('unclear');
  });

  it('rises or falls when they part', () => {
    // 5: up to 11.67. 25: from 16.18.
    expect(between(5, 25).direction).toBe('rising');
    expect(between(25, 5).direction).toBe('falling');
  });

  it('compares rates, not counts', () => {
    expect(
      trendBetween(
        { count: 40, days: 360, of: 200 },
        { count: 40, days: 90, of: 80 },
      ).direction,
    ).toBe('rising');
  });

  it('has no direction where no more is found than is written down', () => {
    // An eighth of 40, and an eighth of 200.
    expect(between(5, 25, [40, 200]).direction).toBe('unclear');
    expect(between(25, 5, [200, 40]).direction).toBe('unclear');
    // Of one more often found, less than before of what there is.
    expect(between(5, 25, [6, 200]).direction).toBe('unclear');
    // Half of all and then a tenth, but as many as before.
    expect(between(20, 20, [40, 200]).direction).toBe('unclear');
    expect(between(0, 25, [0, 200]).direction).toBe('unclear');
  });

  it('turns around with the time', () => {
    const opposite = {
      rising: 'falling',
      falling: 'rising',
      unclear: 'unclear',
    };
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (a, b) => {
        expect(between(b, a).direction).toBe(opposite[between(a, b).direction]);
      }),
    );
  });
});
