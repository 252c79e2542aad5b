import { aPostmortem, anEvent } from '../../testing/fakePostmortems';
import { incidentDay } from './incidentDay';

const NOW = Date.parse('2026-03-01T23:30:00Z');
const unknown = aPostmortem({
  startedAt: null,
  detectedAt: null,
  acknowledgedAt: null,
  mitigatedAt: null,
  resolvedAt: null,
});

describe('incidentDay', () => {
  it('is the day the incident started, in the zone in which times are typed', () => {
    const header = { ...unknown, startedAt: '2025-02-09T23:30:00.000Z' };
    expect(incidentDay(header, [], 'UTC', NOW)).toBe('2025-02-09');
    expect(incidentDay(header, [], 'Europe/Berlin', NOW)).toBe('2025-02-10');
  });

  it('goes by the next milestone, then by the earliest event', () => {
    const header = { ...unknown, resolvedAt: '2025-02-10T01:00:00.000Z' };
    expect(incidentDay(header, [], 'UTC', NOW)).toBe('2025-02-10');
    const events = [
      anEvent({ occurredAt: null }),
      anEvent({ occurredAt: '2025-02-12T10:00:00.000Z' }),
      anEvent({ occurredAt: '2025-02-11T10:00:00.000Z' }),
    ];
    expect(incidentDay(unknown, events, 'UTC', NOW)).toBe('2025-02-11');
  });

  it('is today while nothing is known', () => {
    expect(incidentDay(unknown, [], 'UTC', NOW)).toBe('2026-03-01');
    expect(incidentDay(unknown, [], 'Europe/Berlin', NOW)).toBe('2026-03-02');
  });
});
