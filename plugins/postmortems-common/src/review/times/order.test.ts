import fc from 'fast-check';
import { MILESTONE_FIELDS, MILESTONES } from '../../model';
import { event, findingsOf } from './testing/times';

const at = (time: string) => `2025-02-09T${time}:00.000Z`;

describe('the order of milestones', () => {
  const of = (header: Parameters<typeof findingsOf>[0]['header']) =>
    findingsOf({ header });

  it('is nothing to look at where each comes after the one before it, or together with it', () => {
    expect(
      of({
        startedAt: at('10:05'),
        detectedAt: at('10:05'),
        acknowledgedAt: at('10:11'),
        resolvedAt: at('10:40'),
      }),
    ).toEqual([]);
  });

  it('is told at the later one, with the time of the other', () => {
    expect(of({ startedAt: at('10:05'), resolvedAt: at('09:40') })).toEqual([
      {
        check: 'milestone_order',
        target: { kind: 'milestone', id: 'resolved' },
        milestone: 'resolved',
        other: 'started',
        otherAt: at('10:05'),
      },
    ]);
  });

  it('is told once where one of five is wrong', () => {
    const told = of({
      startedAt: at('12:05'),
      detectedAt: at('10:06'),
      acknowledgedAt: at('10:11'),
      mitigatedAt: at('10:21'),
      resolvedAt: at('10:40'),
    });
    expect(told).toMatchObject([{ milestone: 'detected', other: 'started' }]);
    expect(told).toHaveLength(1);
  });

  it('is told with the next day where midnight had passed', () => {
    expect(
      of({
        startedAt: at('23:50'),
        resolvedAt: at('00:40'),
        milestoneOrigins: { resolved: { text: '00:40', zone: 'UTC' } },
      }),
    ).toMatchObject([
      {
        check: 'milestone_order',
        correction: {
          target: { kind: 'milestone', id: 'resolved' },
          time: {
            occurredAt: '2025-02-10T00:40:00.000Z',
            timeOrigin: { text: '2025-02-10 00:40', zone: 'UTC' },
          },
        },
      },
    ]);
  });

  it('is looked at exactly where the times are not sorted', () => {
    const minute = fc.option(fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(fc.array(minute, { minLength: 5, maxLength: 5 }), minutes => {
        const times = minutes.map(m =>
          m === null ? null : at(`10:${String(m).padStart(2, '0')}`),
        );
        const known = times.filter(time => time !== null);
        const isSorted = known.join() === [...known].sort().join();
        const header = Object.fromEntries(
          MILESTONES.map((name, i) => [MILESTONE_FIELDS[name], times[i]]),
        );
        expect(of(header).length === 0).toBe(isSorted);
      }),
    );
  });
});

describe('the order that words tell', () => {
  const told = (...events: ReturnType<typeof event>[]) =>
    findingsOf({ events }).filter(({ check }) => check === 'told_order');
  const ofPager = { source: 'PagerDuty' };

  it('is wrong where a page is acknowledged before it is sent', () => {
    expect(
      told(
        event('10:08 Acknowledged by Alice', ofPager),
        event('10:11 Alice was paged', ofPager),
      ),
    ).toEqual([
      {
        check: 'told_order',
        target: { kind: 'event', id: 'Acknowledged by Alice' },
        told: 'acknowledged',
        otherAt: at('10:11'),
      },
    ]);
  });

  it('is right where somebody else is paged later, or something else was acknowledged', () => {
    expect(
      told(
        event('10:06 Alice paged', ofPager),
        event('10:08 Alice acknowledges', ofPager),
        event('10:20 Bob paged', ofPager),
      ),
    ).toEqual([]);
    expect(
      told(
        event('10:00 Support acknowledged the ticket', { source: 'Zendesk' }),
        event('10:11 Alice was paged', ofPager),
      ),
    ).toEqual([]);
  });

  it('is wrong where an alert is resolved before it fires', () => {
    expect(
      told(
        event('10:30 Alert HighErrorRate fires: 5 % of all requests'),
        event('10:10 Alert “HighErrorRate” is resolved'),
      ),
    ).toMatchObject([{ told: 'resolved', otherAt: at('10:30') }]);
  });

  it('is right for another alert, and for one that fired earlier too', () => {
    expect(
      told(
        event('10:10 Alert Slow is resolved'),
        event('10:30 Alert HighErrorRate fires'),
      ),
    ).toEqual([]);
    expect(
      told(
        event('09:10 Alert Slow is resolved'),
        event('10:30 Alert Slow fires'),
        event('10:40 Alert Slow was resolved'),
      ),
    ).toEqual([]);
  });
});

describe('an event that is marked as a milestone', () => {
  it('is told where the header has another time, with both ways to mend it', () => {
    expect(
      findingsOf({
        header: { startedAt: at('10:05') },
        events: [event('10:07 Errors', { milestone: 'started' })],
      }),
    ).toEqual([
      {
        check: 'milestone_differs',
        target: { kind: 'event', id: 'Errors' },
        milestone: 'started',
        eventAt: at('10:07'),
        headerAt: at('10:05'),
        forEvent: {
          target: { kind: 'event', id: 'Errors' },
          time: { occurredAt: at('10:05'), timeOrigin: null },
        },
        forHeader: {
          target: { kind: 'milestone', id: 'started' },
          time: { occurredAt: at('10:07'), timeOrigin: null },
        },
      },
    ]);
  });

  it('is nothing to look at where the header has its time, or none', () => {
    const events = [event('10:05 Errors', { milestone: 'started' })];
    expect(findingsOf({ header: { startedAt: at('10:05') }, events })).toEqual(
      [],
    );
    expect(findingsOf({ events })).toEqual([]);
  });
});
