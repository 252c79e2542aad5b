import fc from 'fast-check';
import { anEvent } from '../../../testing/fakePostmortems';
import { lanesBySource, timedEvents } from './lanes';

const event = (minute: number, source: string) =>
  anEvent({
    occurredAt: `2025-02-09T10:${String(minute).padStart(2, '0')}:00.000Z`,
    source,
  });

const sourcesOf = (events: ReturnType<typeof event>[], max?: number) =>
  lanesBySource(timedEvents(events), max).map(lane => [
    lane.source,
    lane.events.length,
  ]);

describe('timedEvents', () => {
  it('orders by time, then by position, and leaves out what has no time', () => {
    const events = [
      anEvent({ description: 'third', position: 1 }),
      anEvent({ description: 'none', occurredAt: null }),
      anEvent({ description: 'second', position: 0 }),
      anEvent({
        description: 'first',
        position: 9,
        occurredAt: '2025-02-09T09:00:00.000Z',
      }),
    ];
    expect(timedEvents(events).map(each => each.event.description)).toEqual([
      'first',
      'second',
      'third',
    ]);
  });
});

describe('lanesBySource', () => {
  it('gives each source a lane in the order in which they first speak, whatever the case', () => {
    expect(
      sourcesOf([
        event(8, 'PagerDuty'),
        event(5, 'nginx'),
        event(6, 'Prometheus'),
        event(12, 'pagerduty '),
        event(20, ''),
      ]),
    ).toEqual([
      ['nginx', 1],
      ['Prometheus', 1],
      ['PagerDuty', 2],
      ['', 1],
    ]);
  });

  it('lets those that say the least share the last lane where there are too many', () => {
    expect(
      sourcesOf(
        [
          event(1, 'a'),
          event(2, 'b'),
          event(3, 'c'),
          event(4, 'c'),
          event(5, 'd'),
          event(6, 'd'),
        ],
        3,
      ),
    ).toEqual([
      ['c', 2],
      ['d', 2],
      [null, 2],
    ]);
  });

  it('keeps every event in exactly one lane, in order, and never more lanes than asked', () => {
    const events = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 59 }), fc.stringMatching(/^[a-z]?$/))
        .map(([minute, source]) => event(minute, source)),
    );
    fc.assert(
      fc.property(events, fc.integer({ min: 2, max: 9 }), (all, max) => {
        const lanes = lanesBySource(timedEvents(all), max);
        expect(lanes.length).toBeLessThanOrEqual(max);
        const ids = lanes.flatMap(lane => lane.events.map(e => e.event.id));
        expect(ids.sort()).toEqual(all.map(e => e.id).sort());
        for (const lane of lanes) {
          const times = lane.events.map(e => e.at);
          expect(times).toEqual([...times].sort((a, b) => a - b));
        }
      }),
    );
  });
});
