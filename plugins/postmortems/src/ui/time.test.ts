import * as fc from 'fast-check';
import {
  formatDay,
  formatDuration,
  formatMonth,
  formatRoundedDuration,
  formatTime,
  relativeDue,
} from './time';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const inWords = (ms: number) =>
  formatDuration(ms, (unit, count) => `${count} ${unit}`);

describe('times and days', () => {
  it('are told in UTC, whatever zone the reader is in', () => {
    expect(formatTime('2025-02-09T23:05:23.900Z')).toBe('23:05:23');
    expect(formatDay('2025-02-09T23:05:23.900Z')).toBe('9 Feb 2025');
    expect(formatDay('2025-09-30')).toBe('30 Sep 2025');
    expect(formatMonth('2025-02')).toBe('Feb 2025');
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [82 * SECOND, '1 min 22 s'],
    [35 * MINUTE, '35 min'],
    [34 * MINUTE + 37 * SECOND, '34 min 37 s'],
    [HOUR + 35 * MINUTE, '1 h 35 min'],
    [2 * DAY + 3 * HOUR, '2 d 3 h'],
    [-3 * MINUTE, '−3 min'],
  ])('says %d ms as %s', (ms, text) => {
    expect(inWords(ms)).toBe(text);
  });

  it('never says 60 of a smaller unit', () => {
    expect(inWords(HOUR - 1)).toBe('1 h');
    expect(inWords(DAY - 1)).toBe('1 d');
  });

  it('is never further off than half of the smaller unit it names', () => {
    const units: Record<string, number> = {
      s: SECOND,
      min: MINUTE,
      h: HOUR,
      d: DAY,
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * DAY }), ms => {
        const said = [...inWords(ms).matchAll(/(\d+) (d|h|min|s)/g)];
        const total = said.reduce((sum, [, n, u]) => sum + +n * units[u], 0);
        const precision = [SECOND, MINUTE, HOUR][
          Number(ms >= HOUR) + Number(ms >= DAY)
        ];
        expect(Math.abs(total - ms)).toBeLessThanOrEqual(precision / 2);
      }),
    );
  });
});

describe('formatRoundedDuration', () => {
  it('leaves the seconds out, but not of what is shorter than a minute', () => {
    const rounded = (ms: number) =>
      formatRoundedDuration(ms, (unit, count) => `${count} ${unit}`);
    expect(rounded(34 * MINUTE + 37 * SECOND)).toBe('35 min');
    expect(rounded(37 * SECOND)).toBe('37 s');
  });
});

describe('relativeDue', () => {
  it.each([
    [null, { kind: 'none' }],
    ['2025-02-15', { kind: 'overdue', days: 1 }],
    ['2025-02-16', { kind: 'today' }],
    ['2025-03-02', { kind: 'soon', days: 14 }],
    ['2025-03-03', { kind: 'later', day: '2025-03-03' }],
  ])('tells a due day of %s on 16 February', (dueOn, due) => {
    expect(relativeDue(dueOn, '2025-02-16')).toEqual(due);
  });
});
