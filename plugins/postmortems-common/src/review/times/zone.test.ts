import fc from 'fast-check';
import { event, findingsOf } from './testing/times';

describe('a time without a zone', () => {
  const cites = (text: string, evidenceId = 'log') => ({
    citations: [{ evidenceId, line: 1, path: null, text }],
  });
  const log = { id: 'log', withoutZone: 12, zone: 'UTC' };
  const LINE = '2025/02/09 10:05:23 [error] upstream timed out';

  it('is told with the zone that was taken', () => {
    expect(
      findingsOf({
        header: {
          startedAt: '2025-02-09T10:05:00.000Z',
          milestoneOrigins: { started: { text: '10:05', zone: '' } },
        },
        events: [
          event('10:05 Errors', { timeOrigin: { text: '10:05', zone: '' } }),
          event('10:06 Alert', { timeOrigin: { text: '10:06', zone: 'UTC' } }),
          event('10:07 Page'),
          event('10:08 Unread', {
            occurredAt: null,
            timeOrigin: { text: 'noon', zone: '' },
          }),
        ],
      }),
    ).toEqual([
      {
        check: 'no_zone',
        target: { kind: 'milestone', id: 'started' },
        zone: 'UTC',
      },
      {
        check: 'no_zone',
        target: { kind: 'event', id: 'Errors' },
        zone: 'UTC',
      },
    ]);
  });

  it('is told of an event that only lines without one show', () => {
    expect(
      findingsOf({
        events: [event('10:05 Errors', cites(LINE))],
        artefacts: [log],
      }),
    ).toEqual([
      {
        check: 'no_zone',
        target: { kind: 'event', id: 'Errors' },
        zone: 'UTC',
        evidenceId: 'log',
      },
    ]);
  });

  it.each([
    ['somebody has said the zone', LINE, { zone: 'Europe/Berlin' }],
    ['all times of the artefact name one', LINE, { withoutZone: 0 }],
    ['the artefact is not known', LINE, { id: 'other' }],
    ['the line names it', '2025-02-09T10:05:23.120Z upstream', {}],
    ['the line has an offset', '[09/Feb/2025:10:05:23 +0100] GET /', {}],
  ])('is nothing to ask where %s', (_, line, fields) => {
    expect(
      findingsOf({
        events: [event('10:05 Errors', cites(line))],
        artefacts: [{ ...log, ...fields }],
      }),
    ).toEqual([]);
  });

  it('is nothing to ask where another source vouches for it, or somebody wrote the time', () => {
    const artefacts = [log, { id: 'alerts', withoutZone: 0, zone: 'UTC' }];
    const both = [
      ...cites(LINE).citations,
      ...cites('Slow fires', 'alerts').citations,
    ];
    const typed = {
      ...cites(LINE),
      timeOrigin: { text: '11:05', zone: 'Europe/Berlin' },
    };
    expect(
      findingsOf({
        events: [
          event('10:05 Errors', { citations: both }),
          event('10:05 Typed', typed),
        ],
        artefacts,
      }),
    ).toEqual([]);
  });
});

describe('a change of clocks', () => {
  /** Of 2025, in the zone. */
  const written = (occurredAt: string, text: string, zone = 'Europe/Berlin') =>
    findingsOf({
      events: [
        event('00:00 Errors', { occurredAt, timeOrigin: { text, zone } }),
      ],
    });
  const target = { kind: 'event', id: 'Errors' };

  // Berlin, 26 October: at 03:00 summer time (01:00 UTC) it becomes 02:00 again.
  it('lets an hour come twice: both instants are told', () => {
    expect(written('2025-10-26T00:30:00.000Z', '02:30')).toEqual([
      {
        check: 'repeated_hour',
        target,
        zone: 'Europe/Berlin',
        readings: [
          {
            target,
            time: {
              occurredAt: '2025-10-26T00:30:00.000Z',
              timeOrigin: { text: '02:30', zone: '+02:00' },
            },
          },
          {
            target,
            time: {
              occurredAt: '2025-10-26T01:30:00.000Z',
              timeOrigin: { text: '02:30', zone: '+01:00' },
            },
          },
        ],
      },
    ]);
  });

  it('is found however the time was written', () => {
    for (const text of [
      '2025-10-26 02:30 Europe/Berlin',
      '26 Oct 2:30 am',
      'yesterday 02:30',
    ]) {
      expect(written('2025-10-26T00:30:00.000Z', text)).toMatchObject([
        { check: 'repeated_hour' },
      ]);
    }
  });

  // New York, 9 March: at 02:00 (07:00 UTC) it becomes 03:00.
  it('skips an hour: what was read of it, and the other reading, are told', () => {
    expect(
      written('2025-03-09T07:30:00.000Z', '02:30', 'America/New_York'),
    ).toMatchObject([
      {
        check: 'skipped_hour',
        readings: [
          {
            time: {
              occurredAt: '2025-03-09T06:30:00.000Z',
              timeOrigin: { zone: '-04:00' },
            },
          },
          {
            time: {
              occurredAt: '2025-03-09T07:30:00.000Z',
              timeOrigin: { zone: '-05:00' },
            },
          },
        ],
      },
    ]);
  });

  it.each([
    ['the hour before', '2025-10-25T23:59:00.000Z', '01:59', 'Europe/Berlin'],
    ['the hour after', '2025-10-26T02:00:00.000Z', '03:00', 'Europe/Berlin'],
    ['the same hour in UTC', '2025-10-26T02:30:00.000Z', '02:30', 'UTC'],
    ['a time with its offset', '2025-10-26T00:30:00.000Z', '02:30', '+02:00'],
    [
      'so many minutes ago',
      '2025-10-26T00:30:00.000Z',
      '-15m',
      'Europe/Berlin',
    ],
    ['another day', '2025-10-27T01:30:00.000Z', '02:30', 'Europe/Berlin'],
  ])('is no question for %s', (_, at, text, zone) => {
    expect(written(at, text, zone)).toEqual([]);
  });

  it('is not asked of again once a reading is chosen', () => {
    const minute = fc.integer({ min: 0, max: 59 }).map(m => m * 60_000);
    const first = Date.UTC(2025, 9, 26, 0);
    fc.assert(
      fc.property(minute, fc.constantFrom(0, 1), (past, choice) => {
        const at = new Date(first + past).toISOString();
        const text = `02:${at.slice(14, 16)}`;
        const [finding] = written(at, text);
        const { time } = (finding as any).readings[choice];
        expect(Date.parse(time.occurredAt)).toBe(
          first + past + choice * 3_600_000,
        );
        expect(
          written(time.occurredAt, time.timeOrigin.text, time.timeOrigin.zone),
        ).toEqual([]);
      }),
    );
  });
});
