import fc from 'fast-check';
import { halvesOf, recurrenceWindow } from './recurrenceWindow';

const today = '2025-03-31';
const firstAt = '2025-01-15T10:00:00.000Z';

describe('the time whose halves are compared', () => {
  it('begins with the first of what happened, and ends where it was asked to', () => {
    const window = recurrenceWindow({ to: '2025-03-15', firstAt, today })!;
    expect(window).toEqual({
      from: '2025-01-15',
      to: '2025-03-15',
      middle: '2025-02-14T00:00:00.000Z',
    });
    expect(halvesOf(window)).toEqual([30, 30]);
  });

  it('ends today, as nothing can have happened in the days to come', () => {
    expect(recurrenceWindow({ firstAt, today })?.to).toBe(today);
    const asked = { to: '2025-12-31', firstAt, today };
    expect(recurrenceWindow(asked)?.to).toBe(today);
  });

  it('gives a day that is left over to the recent half', () => {
    const asked = { to: '2025-03-16', firstAt, today };
    expect(halvesOf(recurrenceWindow(asked)!)).toEqual([30, 31]);
  });

  it('is none where no half has thirty days, and where there is nothing', () => {
    expect(recurrenceWindow({ to: '2025-03-14', firstAt, today })).toBeNull();
    expect(recurrenceWindow({ to: '2025-01-16', firstAt, today })).toBeNull();
    expect(recurrenceWindow({ to: '2025-01-14', firstAt, today })).toBeNull();
    expect(recurrenceWindow({ firstAt: null, today })).toBeNull();
  });

  it('is all of it in its halves, which are as good as equal', () => {
    const day = fc
      .integer({ min: 0, max: 3_000 })
      .map(n => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (from, to) => {
        const window = recurrenceWindow({
          ...{ to, firstAt: `${from}T10:00:00.000Z`, today: '2030-01-01' },
        });
        const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
        expect(window === null).toBe(days < 60);
        fc.pre(window !== null);
        const [earlier, recent] = halvesOf(window!);
        expect(recent - earlier === 0 || recent - earlier === 1).toBe(true);
        expect(earlier + recent).toBe(days);
      }),
    );
  });
});
