import fc from 'fast-check';
import type { Header } from '../../model';
import { event, findingsOf } from './testing/times';

/** The days to move to, by what is to be moved. */
function moves(
  events: ReturnType<typeof event>[],
  header: Partial<Header> = {},
): Record<string, string> {
  return Object.fromEntries(
    findingsOf({ header, events }).flatMap(finding =>
      finding.check === 'other_day' ? [[finding.target.id, finding.day]] : [],
    ),
  );
}

const errors = event('10:05 Errors');
const alert = event('10:06 Alert');
const restart = event('10:21 Restart');

describe('a date that is not that of the incident', () => {
  it('is told with the day expected, where it is of another year, another month, or day and month exchanged', () => {
    expect(
      moves([errors, alert, restart, event('2026-02-09 10:30 Year')]),
    ).toEqual({ Year: '2025-02-09' });
    expect(
      moves([errors, alert, restart, event('2025-03-09 10:30 Month')]),
    ).toEqual({ Month: '2025-02-09' });
    expect(
      moves([errors, alert, restart, event('2025-09-02 10:30 Swapped')]),
    ).toEqual({ Swapped: '2025-02-09' });
  });

  it('is moved with the time of day as it was written, in its zone', () => {
    // In Tokyo it is 10 February, one hour after midnight.
    const fields = { timeOrigin: { text: '1 Feb 01:00', zone: 'Asia/Tokyo' } };
    expect(
      findingsOf({
        events: [
          event('15:50 Errors'),
          event('2025-02-01 16:00 Slip', {
            ...fields,
            occurredAt: '2025-01-31T16:00:00.000Z',
          }),
          event('16:10 Restart'),
        ],
      }),
    ).toEqual([
      {
        check: 'other_day',
        target: { kind: 'event', id: 'Slip' },
        day: '2025-02-10',
        correction: {
          target: { kind: 'event', id: 'Slip' },
          time: {
            occurredAt: '2025-02-09T16:00:00.000Z',
            timeOrigin: { text: '2025-02-10 01:00', zone: 'Asia/Tokyo' },
          },
        },
      },
    ]);
  });

  it('is told of any day where it stands between two neighbours among whom it belongs', () => {
    expect(
      moves([errors, alert, event('2025-02-11 10:10 Slip'), restart]),
    ).toEqual({ Slip: '2025-02-09' });
  });

  it('is told by the order in which they were written, when they have been put in order since', () => {
    expect(
      moves([
        { ...errors, position: 1 },
        { ...alert, position: 2 },
        { ...restart, position: 4 },
        event('2025-02-11 10:10 Slip', { position: 3 }),
      ]),
    ).toEqual({ Slip: '2025-02-09' });
  });

  it('is told of one digit, behind those that it would come before', () => {
    expect(
      moves([
        event('2025-07-25 14:05 Down'),
        event('2025-07-25 15:55 Up'),
        event('2025-07-05 16:18 Over'),
      ]),
    ).toEqual({ Over: '2025-07-25' });
  });

  it('is told of milestones', () => {
    expect(
      moves([], {
        startedAt: '2025-07-25T14:05:00.000Z',
        detectedAt: '2025-07-25T14:10:00.000Z',
        resolvedAt: '2025-09-25T15:00:00.000Z',
      }),
    ).toEqual({ resolved: '2025-07-25' });
  });
});

describe('a date that has a reason of its own', () => {
  it.each([
    ['a release two days before', '2025-02-07 10:10 Release', 0],
    ['a cause a month before, at the hour', '2025-01-09 10:10 Merge', 0],
    ['a certificate of a year before', '2024-02-09 10:10 Certificate', 0],
    ['the day after', '2025-02-10 10:10 Follow-up', 3],
    ['a fix a month later at another hour', '2025-03-09 15:00 Fix', 3],
    ['a background told last', '2025-02-06 10:10 Background', 3],
  ])('is left alone: %s', (_, text, place) => {
    const events = [errors, alert, restart];
    events.splice(place, 0, event(text));
    expect(moves(events)).toEqual({});
  });

  it('is left alone where there is no day of everything else', () => {
    expect(
      moves(
        [1, 3, 5, 8, 12].map(day =>
          event(`2025-02-${String(day).padStart(2, '0')} 10:00 Day ${day}`),
        ),
      ),
    ).toEqual({});
    expect(moves([errors, event('2025-03-09 10:10 Other')])).toEqual({});
  });

  it('is left alone in an incident that goes on for days', () => {
    const hours = Array.from({ length: 12 }, (_, i) => {
      const at = new Date(Date.UTC(2025, 1, 9) + i * 6 * 3_600_000);
      return event(
        `${at.toISOString().slice(0, 16).replace('T', ' ')} Hour ${i}`,
      );
    });
    expect(moves(hours)).toEqual({});
    expect(moves([...hours, event('2025-03-10 10:00 Fix')])).toEqual({});
  });
});

describe('midnight', () => {
  it('passes where the clock goes back by most of a day', () => {
    expect(
      moves([
        event('23:40 Errors'),
        event('23:50 Alert'),
        event('00:10 Restart'),
        event('00:30 Over'),
      ]),
    ).toEqual({ Restart: '2025-02-10', Over: '2025-02-10' });
  });

  it('does not pass where something happened early on that day', () => {
    expect(
      moves([
        event('00:05 Release'),
        event('23:40 Errors'),
        event('00:10 Release is out'),
      ]),
    ).toEqual({});
  });
});

describe('dates in the order of time', () => {
  it('are moved to a day on which something else happened, and keep their time of day', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 20 }), (all, shift) => {
        const sorted = [...all].sort((a, b) => a - b);
        const events = sorted.map((minute, i) => {
          const days = i === 1 ? shift * 86_400_000 : 0;
          const at = new Date(Date.UTC(2025, 1, 9, 8, minute) + days);
          return event(`10:00 e${i}`, { occurredAt: at.toISOString() });
        });
        expect(moves(events)).toEqual({ e1: '2025-02-09' });
      }),
    );
  });
});
