import fc from 'fast-check';
import { DateTime } from 'luxon';
import { parseTime, TimeContext } from './parseTime';

const UTC: TimeContext = {
  zone: 'UTC',
  day: '2025-02-09',
  now: Date.parse('2025-02-09T12:00:30.500Z'),
};
const BERLIN: TimeContext = { ...UTC, zone: 'Europe/Berlin' };

function at(typed: string, context = UTC) {
  const parsed = parseTime(typed, context);
  return parsed.kind === 'time' ? parsed.at : parsed;
}

describe('parseTime', () => {
  it.each([
    ['10:05', '2025-02-09T10:05:00.000Z'],
    ['9:05', '2025-02-09T09:05:00.000Z'],
    [' 10:05:23 ', '2025-02-09T10:05:23.000Z'],
    ['10:05:23.5', '2025-02-09T10:05:23.500Z'],
    ['10:05:23,123456', '2025-02-09T10:05:23.123Z'],
    ['10:05Z', '2025-02-09T10:05:00.000Z'],
    ['10:05 UTC', '2025-02-09T10:05:00.000Z'],
    ['2025-02-10 00:10', '2025-02-10T00:10:00.000Z'],
    ['2025/02/10 00:10', '2025-02-10T00:10:00.000Z'],
    ['2025-02-10T00:10:05Z', '2025-02-10T00:10:05.000Z'],
    ['10 Feb 00:10', '2025-02-10T00:10:00.000Z'],
    ['10 February 2024, 00:10', '2024-02-10T00:10:00.000Z'],
    ['Mon 10 Feb 00:10', '2025-02-10T00:10:00.000Z'],
    ['Feb 10th, 2025 00:10', '2025-02-10T00:10:00.000Z'],
    ['yesterday 23:50', '2025-02-08T23:50:00.000Z'],
  ])('reads %s in UTC, and needs no origin beside it', (typed, expected) => {
    expect(parseTime(typed, UTC)).toEqual({
      kind: 'time',
      at: expected,
      origin: null,
    });
  });

  it.each([
    // Berlin is one hour ahead of UTC in winter, two in summer.
    ['10:05', '2025-02-09T09:05:00.000Z'],
    ['9 Jul 10:05', '2025-07-09T08:05:00.000Z'],
    ['00:10', '2025-02-08T23:10:00.000Z'],
  ])(
    'reads %s in the chosen zone, and keeps what was typed',
    (typed, expected) => {
      expect(parseTime(typed, BERLIN)).toEqual({
        kind: 'time',
        at: expected,
        origin: { text: typed, zone: 'Europe/Berlin' },
      });
    },
  );

  it.each([
    ['10:05 +01:00', '2025-02-09T09:05:00.000Z', '+01:00'],
    ['10:05+0530', '2025-02-09T04:35:00.000Z', '+05:30'],
    ['2025-02-09T10:05-08:00', '2025-02-09T18:05:00.000Z', '-08:00'],
    ['10:05 UTC-3', '2025-02-09T13:05:00.000Z', '-03:00'],
    ['10:05 America/New_York', '2025-02-09T15:05:00.000Z', 'America/New_York'],
  ])('goes by the zone written in %s', (typed, expected, zone) => {
    expect(parseTime(typed, BERLIN)).toEqual({
      kind: 'time',
      at: expected,
      origin: { text: typed, zone },
    });
  });

  it('takes the day in the zone that is written, not in the chosen one', () => {
    // At 12:00 UTC it is already the next day in Auckland (+13).
    expect(at('today 10:05 Pacific/Auckland')).toBe('2025-02-09T21:05:00.000Z');
  });

  it.each([
    ['now', '2025-02-09T12:00:30.000Z'],
    ['-15m', '2025-02-09T11:45:30.000Z'],
    ['- 15 min', '2025-02-09T11:45:30.000Z'],
    ['−1h 30m', '2025-02-09T10:30:30.000Z'],
    ['-90s', '2025-02-09T11:59:00.000Z'],
    ['2 hours ago', '2025-02-09T10:00:30.000Z'],
    ['-1d', '2025-02-08T12:00:30.000Z'],
  ])(
    'counts %s back from this moment, and keeps what was typed',
    (typed, expected) => {
      expect(parseTime(typed, UTC)).toEqual({
        kind: 'time',
        at: expected,
        origin: { text: typed, zone: 'UTC' },
      });
    },
  );

  it('points out an hour that a change of clocks skipped', () => {
    expect(parseTime('30 Mar 02:30', BERLIN)).toMatchObject({
      kind: 'time',
      clock: { kind: 'skipped' },
    });
  });

  it('points out an hour that came twice, and takes the first', () => {
    expect(parseTime('26 Oct 02:30', BERLIN)).toMatchObject({
      at: '2025-10-26T00:30:00.000Z',
      clock: { kind: 'repeated', offsets: ['+02:00', '+01:00'] },
    });
    expect(at('26 Oct 02:30 +01:00', BERLIN)).toBe('2025-10-26T01:30:00.000Z');
  });

  it.each([
    ['soon', 'form'],
    ['10', 'form'],
    ['10:5', 'form'],
    ['25:00', 'form'],
    ['10:61', 'form'],
    ['-', 'form'],
    ['-15', 'form'],
    ['9 Feb', 'form'],
    ['09/02/2025 10:05', 'form'],
    ['9 Foo 10:05', 'form'],
    ['10:05 CST', 'zone'],
    ['10:05 +15:00', 'zone'],
    ['10:05 Europe/Nowhere', 'zone'],
    ['30 Feb 10:05', 'day'],
    ['2300-01-01 10:05', 'day'],
    ['x'.repeat(5_000), 'form'],
  ])('does not guess at %s', (typed, why) => {
    expect(parseTime(typed, UTC)).toEqual({ kind: 'unread', why });
  });

  it('has nothing to say about nothing', () => {
    expect(parseTime('  ', UTC)).toEqual({ kind: 'empty' });
  });

  it('reads back whatever instant it is shown in whatever zone', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Date.UTC(2199, 11, 30) / 1_000 }),
        fc.constantFrom(...zones),
        (second, zone) => {
          const time = DateTime.fromMillis(second * 1_000, { zone });
          const typed = time.toFormat('yyyy-MM-dd HH:mm:ss ZZ');
          expect(at(typed, BERLIN)).toBe(
            new Date(second * 1_000).toISOString(),
          );
        },
      ),
    );
  });

  it('answers on any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), typed => {
        expect(['empty', 'time', 'unread']).toContain(
          parseTime(typed, BERLIN).kind,
        );
      }),
    );
  });
});
