import { byarInterval } from 'backstage-plugin-postmortems-common/statistics';
import { rounded } from './rounded';

describe('rounded', () => {
  it('keeps four digits that count, whole numbers as they are, and all else', () => {
    expect(
      rounded({
        ...{ count: 123_456, share: 0.123456, q: null, verdict: 'in_line' },
        interval: { low: 0.00012345678, high: 17.98765 },
      }),
    ).toEqual({
      ...{ count: 123_456, share: 0.1235, q: null, verdict: 'in_line' },
      interval: { low: 0.0001235, high: 17.99 },
    });
  });

  it('keeps the end of an interval apart from 1 where it lies apart', () => {
    // 22 of 25, where 43 of 78 have it: Byar's interval begins at 1.00003.
    const interval = byarInterval(22, (25 * 43) / 78);
    expect(interval.low).toBeCloseTo(1.00003, 5);
    expect(rounded(interval).low).toBe(1.001);
    expect(rounded({ low: 0.2, high: 0.99998 })).toEqual({
      ...{ low: 0.2, high: 0.9999 },
    });
    expect(rounded({ low: 1, high: 1.0006 })).toEqual({ low: 1, high: 1.001 });
  });

  it('keeps the share of false finds apart from the one that decides', () => {
    const q = [0.049996, 0.05, 0.0500001];
    expect(q.map(one => rounded({ q: one }).q)).toEqual([
      0.04999, 0.05, 0.05001,
    ]);
  });
});
