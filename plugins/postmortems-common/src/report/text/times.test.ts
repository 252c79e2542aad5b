import {
  formatDuration,
  formatInstant,
  formatTimeOfDay,
  readInstant,
  readTimeOfDay,
} from './times';

describe('times in a report', () => {
  it('are written as short as they can be without losing anything', () => {
    expect(formatTimeOfDay('2025-02-09T10:05:00.000Z')).toBe('10:05:00');
    expect(formatTimeOfDay('2025-02-09T10:05:23.040Z')).toBe('10:05:23.040');
    expect(formatInstant('2025-02-10T07:40:00.000Z')).toBe(
      '2025-02-10 07:40 UTC',
    );
    expect(formatInstant('2025-02-10T07:40:05.000Z')).toBe(
      '2025-02-10 07:40:05 UTC',
    );
    expect(formatInstant('2025-02-10T00:00:00.000Z')).toBe(
      '2025-02-10 00:00 UTC',
    );
  });

  it.each([
    ['2025-02-10 07:40 UTC', '2025-02-10T07:40:00.000Z'],
    ['2025-02-10T07:40:05.5Z', '2025-02-10T07:40:05.500Z'],
    ['2025-02-10 7:40', '2025-02-10T07:40:00.000Z'],
    ['2025-02-30 07:40', undefined],
    ['2025-02-10 25:00', undefined],
    ['yesterday', undefined],
  ])('are read from %s', (text, instant) => {
    expect(readInstant(text)).toBe(instant);
  });

  it('of day need a day', () => {
    expect(readTimeOfDay('10:05', null, null)).toBeUndefined();
    expect(readTimeOfDay('10:05', '2025-02-09', null)).toBe(
      '2025-02-09T10:05:00.000Z',
    );
  });

  it('of day pass midnight when the clock turns back by more than half a day', () => {
    const late = '2025-02-28T23:50:00.000Z';
    expect(readTimeOfDay('00:10', '2025-02-28', late)).toBe(
      '2025-03-01T00:10:00.000Z',
    );
    expect(readTimeOfDay('23:40', '2025-02-28', late)).toBe(
      '2025-02-28T23:40:00.000Z',
    );
  });
});

describe('a duration', () => {
  it.each([
    [0, '0 s'],
    [2_077_000, '34 min 37 s'],
    [5_700_000, '1 h 35 min'],
    [3_600_000, '1 h'],
    [3_605_000, '1 h'],
    [180_000_000, '2 d 2 h'],
    [-60_000, '-1 min'],
  ])('of %d milliseconds is %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });
});
