import { incidentDurations, utcDay } from './time';

const NOTHING = {
  startedAt: null,
  detectedAt: null,
  acknowledgedAt: null,
  mitigatedAt: null,
  resolvedAt: null,
};

describe('incidentDurations', () => {
  it('counts all four from the start', () => {
    expect(
      incidentDurations({
        startedAt: '2025-02-09T10:05:23.000Z',
        detectedAt: '2025-02-09T10:06:45.000Z',
        acknowledgedAt: '2025-02-09T10:12:00.000Z',
        mitigatedAt: '2025-02-09T10:22:10.000Z',
        resolvedAt: '2025-02-09T10:40:00.000Z',
      }),
    ).toEqual({
      detect: 82_000, // 1 min 22 s
      acknowledge: 397_000, // 6 min 37 s
      mitigate: 1_007_000, // 16 min 47 s
      resolve: 2_077_000, // 34 min 37 s
    });
  });

  it('knows nothing without a start, and nothing of a time that is missing', () => {
    const unknown = {
      detect: null,
      acknowledge: null,
      mitigate: null,
      resolve: null,
    };
    expect(
      incidentDurations({ ...NOTHING, resolvedAt: '2025-02-09T10:40:00.000Z' }),
    ).toEqual(unknown);
    expect(
      incidentDurations({
        ...NOTHING,
        startedAt: '2025-02-09T10:05:00.000Z',
        resolvedAt: '2025-02-09T10:06:00.000Z',
      }),
    ).toEqual({ ...unknown, resolve: 60_000 });
  });

  it('keeps the sign of a time before the start', () => {
    expect(
      incidentDurations({
        ...NOTHING,
        startedAt: '2025-02-09T10:05:00.000Z',
        detectedAt: '2025-02-09T10:04:00.000Z',
      }).detect,
    ).toBe(-60_000);
  });
});

describe('utcDay', () => {
  it('is the day in UTC, not where the reader is', () => {
    expect(utcDay(new Date('2025-02-09T23:59:59.999Z'))).toBe('2025-02-09');
    expect(utcDay(new Date('2025-02-10T00:30:00+01:00'))).toBe('2025-02-09');
  });
});
