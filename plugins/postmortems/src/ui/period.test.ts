import fc from 'fast-check';
import { lastTwelveMonths, monthsOf } from './period';

describe('lastTwelveMonths', () => {
  it('begins on the first of the month eleven months ago and ends today', () => {
    expect(lastTwelveMonths('2026-03-31')).toEqual({
      from: '2025-04-01',
      to: '2026-03-31',
    });
    expect(lastTwelveMonths('2025-12-01')).toEqual({
      from: '2025-01-01',
      to: '2025-12-01',
    });
  });

  it('covers twelve months, whatever the day', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1972-01-01T00:00:00Z'),
          max: new Date('2190-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        date => {
          const today = date.toISOString().slice(0, 10);
          const months = monthsOf(lastTwelveMonths(today));
          expect(months).toHaveLength(12);
          expect(new Set(months).size).toBe(12);
          expect(months[11]).toBe(today.slice(0, 7));
        },
      ),
    );
  });
});

describe('monthsOf', () => {
  it('names each month of a short period once', () => {
    expect(monthsOf({ from: '2024-12-31', to: '2025-02-01' })).toEqual([
      '2024-12',
      '2025-01',
      '2025-02',
    ]);
  });

  it('keeps the last twelve of a long one', () => {
    const months = monthsOf({ from: '2020-01-01', to: '2025-02-01' });
    expect(months).toHaveLength(12);
    expect(months[0]).toBe('2024-03');
  });

  it('is empty when the period ends before it begins', () => {
    expect(monthsOf({ from: '2025-03-01', to: '2025-02-01' })).toEqual([]);
  });
});
