import fc from 'fast-check';
import { parseTime, TimeContext } from './parseTime';
import { writeTime } from './writeTime';

const UTC: TimeContext = {
  zone: 'UTC',
  day: '2025-02-09',
  now: Date.parse('2025-02-09T12:00:00Z'),
};
const BERLIN = { ...UTC, zone: 'Europe/Berlin' };
const AT = '2025-02-09T10:05:23.000Z';

describe('writeTime', () => {
  it('writes the time of day on the incident’s day, and the date on another', () => {
    expect(writeTime(AT, null, UTC)).toBe('10:05:23');
    expect(writeTime(AT, null, BERLIN)).toBe('11:05:23');
    expect(writeTime('2025-02-10T00:10:00.000Z', null, UTC)).toBe(
      '2025-02-10 00:10:00',
    );
    expect(writeTime('2025-02-09T10:05:23.250Z', null, UTC)).toBe(
      '10:05:23.250',
    );
  });

  it('shows what was typed as long as it still says the same', () => {
    const origin = { text: '9 Feb 11:05:23', zone: 'Europe/Berlin' };
    expect(writeTime(AT, origin, BERLIN)).toBe('9 Feb 11:05:23');
    expect(writeTime(AT, origin, UTC)).toBe('10:05:23');
    expect(writeTime(AT, { text: '-15m', zone: 'UTC' }, UTC)).toBe('10:05:23');
  });

  it('shows what could not be read', () => {
    expect(writeTime(null, { text: 'about ten', zone: 'UTC' }, UTC)).toBe(
      'about ten',
    );
    expect(writeTime(null, null, UTC)).toBe('');
  });

  it('writes what is read back as the same instant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 86_400_000, max: Date.UTC(2199, 11, 1) }),
        fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York'),
        (ms, zone) => {
          const at = new Date(ms).toISOString();
          const context = { ...UTC, zone };
          expect(
            parseTime(writeTime(at, null, context), context),
          ).toMatchObject({ kind: 'time', at });
        },
      ),
      { examples: [[Date.parse('2025-10-26T01:30:00Z'), 'Europe/Berlin']] },
    );
  });
});
