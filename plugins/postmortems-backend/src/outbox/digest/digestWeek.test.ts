import fc from 'fast-check';
import { digestWeek, WEEKDAYS } from './digestWeek';

const MONDAY = { weekday: 'monday', hour: 8, timezone: 'UTC' } as const;
const week = (at: string, settings: Partial<typeof MONDAY | object> = {}) =>
  digestWeek(new Date(at), { ...MONDAY, ...settings });

// The second of March 2026 is a Monday.
describe('the week whose digest is due', () => {
  it.each([
    ['2026-03-02T07:59:59.999Z', undefined],
    ['2026-03-02T08:00:00.000Z', '2026-03-02'],
    ['2026-03-03T07:59:59.999Z', '2026-03-02'],
    ['2026-03-03T08:00:00.000Z', undefined],
    ['2026-03-08T23:00:00.000Z', undefined],
  ])('is told from the hour of its day, for a day: at %s', (at, expected) => {
    expect(week(at)).toBe(expected);
  });

  it('is that of the zone', () => {
    // Eight in Tokyo is eleven in the evening before, UTC.
    const tokyo = { timezone: 'Asia/Tokyo' };
    expect(week('2026-03-01T22:59:00.000Z', tokyo)).toBeUndefined();
    expect(week('2026-03-01T23:00:00.000Z', tokyo)).toBe('2026-03-02');
  });

  it('comes at its hour also where the clock was put forward on that day', () => {
    // Berlin, Sunday the 29th of March 2026: eight is six o'clock UTC from then on.
    const sunday = { weekday: 'sunday', timezone: 'Europe/Berlin' };
    expect(week('2026-03-29T05:59:00.000Z', sunday)).toBeUndefined();
    expect(week('2026-03-29T06:00:00.000Z', sunday)).toBe('2026-03-29');
  });

  it('is due in twenty-four hours of a week, under one name, whatever is configured', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WEEKDAYS),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 500 }),
        (weekday, hour, start) => {
          const names: string[] = [];
          for (let n = 0; n < 7 * 24; n++) {
            const at = new Date(Date.UTC(2026, 0, 1, start + n));
            const name = digestWeek(at, { weekday, hour, timezone: 'UTC' });
            if (name) names.push(name);
          }
          expect(names).toHaveLength(24);
          // A week may begin in the middle of those hours, and end in them again.
          expect(new Set(names).size).toBeLessThanOrEqual(2);
        },
      ),
    );
  });
});
