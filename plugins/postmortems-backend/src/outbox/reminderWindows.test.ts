import { dayAfter, daysBetween } from 'backstage-plugin-postmortems-common';
import * as fc from 'fast-check';
import { isReason, latestWindow } from './reminderWindows';

const SETTINGS = { before: 3, overdue: [1, 3, 7, 14, 28], escalateAfter: 7 };

describe('the reminders of an action', () => {
  it.each([
    [-4, undefined],
    [-3, -3],
    [-1, -3],
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 3],
    [6, 3],
    [7, 7],
    [13, 7],
    [14, 14],
    [21, 14],
    // Made up for within a week.
    [22, undefined],
    [28, 28],
    [35, 28],
    [36, undefined],
    [55, undefined],
    [56, 56],
    [84, 84],
    [365, 364],
  ])('are, %d days after the due day, at %p', (late, expected) => {
    expect(latestWindow(late, SETTINGS)).toBe(expected);
  });

  it('come before and after the day only as configured', () => {
    const onlyOnTheDay = { before: 0, overdue: [], escalateAfter: 7 };
    const at = [-1, 0, 1, 7, 8].map(late => latestWindow(late, onlyOnTheDay));
    expect(at).toEqual([undefined, 0, 0, 0, undefined]);
    const daily = { ...onlyOnTheDay, overdue: [1] };
    expect([1, 2, 40].map(late => latestWindow(late, daily))).toEqual([
      1, 2, 40,
    ]);
  });

  it('come ever more seldom, and then every four weeks', () => {
    const days = Array.from({ length: 200 }, (_, n) => n - 10);
    const came = new Set(days.map(late => latestWindow(late, SETTINGS)));
    came.delete(undefined);
    expect([...came]).toEqual([-3, 0, 1, 3, 7, 14, 28, 56, 84, 112, 140, 168]);
  });

  it('never say what is still to come, nor what is older than a week', () => {
    const schedule = fc.record({
      before: fc.nat(30),
      overdue: fc
        .uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 6 })
        .map(days => days.sort((a, b) => a - b)),
      escalateAfter: fc.constant(7),
    });
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 4_000 }), schedule, (late, s) => {
        const window = latestWindow(late, s);
        if (window === undefined) return;
        expect(window).toBeLessThanOrEqual(late);
        expect(window).toBeGreaterThanOrEqual(late - 7);
        // On its own day it is the latest, and nothing came between.
        for (let day = window; day <= late; day++) {
          expect(latestWindow(day, s)).toBe(window);
        }
      }),
    );
  });

  const action = (dueOn: string, createdAt: string, isImported = false) => ({
    ...{ dueOn, isImported },
    createdAt: `${createdAt}T10:00:00.000Z`,
  });

  it('leave out what had passed before the action was there', () => {
    const late = action('2026-03-10', '2026-03-09');
    expect([-3, -1, 0, 1].map(days => isReason(days, late))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    const overdue = action('2026-03-01', '2026-03-09');
    expect([7, 8, 14].map(days => isReason(days, overdue))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('leave out what was overdue when it was imported', () => {
    expect(isReason(7, action('2026-03-08', '2026-03-09', true))).toBe(false);
    expect(isReason(7, action('2026-03-09', '2026-03-09', true))).toBe(true);
  });

  it('count days across months, leap years and changes of the clock', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    expect(dayAfter('2026-12-30', 3)).toBe('2027-01-02');
    expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
  });
});
