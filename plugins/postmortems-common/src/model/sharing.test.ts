import { isInTime, sharingClock } from './sharing';

const RESOLVED = '2025-02-09T10:40:00.000Z';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const draft = {
  status: 'draft',
  imported: false,
  resolvedAt: RESOLVED,
} as const;
const at = (iso: string) => new Date(iso);

describe('the clock of a post-mortem', () => {
  it.each([
    ['2025-02-09T10:40:00.000Z', 'left', 48 * HOUR],
    ['2025-02-10T03:40:00.000Z', 'left', 31 * HOUR],
    ['2025-02-11T10:40:00.000Z', 'left', 0],
    ['2025-02-11T10:41:00.000Z', 'late', -MINUTE],
    ['2025-02-11T14:40:00.000Z', 'late', -4 * HOUR],
    ['2025-02-16T10:40:00.000Z', 'late', -120 * HOUR],
    ['2025-02-16T10:41:00.000Z', 'stale', -120 * HOUR - MINUTE],
  ])('says at %s that it is %s', (now, state, leftMs) => {
    expect(sharingClock(draft, at(now))).toEqual({
      state,
      leftMs,
      passedMs: Date.parse(now) - Date.parse(RESOLVED),
    });
  });

  it('runs while it is in review, and stands still for whom it is of no use', () => {
    const now = at('2025-02-10T10:40:00.000Z');
    expect(sharingClock({ ...draft, status: 'in_review' }, now)?.state).toBe(
      'left',
    );
    for (const other of [
      { ...draft, status: 'published' as const },
      { ...draft, imported: true },
      { ...draft, resolvedAt: null },
    ]) {
      expect(sharingClock(other, now)).toBeUndefined();
    }
  });

  it('takes what was published in its last minute for in time', () => {
    expect(isInTime(48 * HOUR)).toBe(true);
    expect(isInTime(48 * HOUR + 1)).toBe(false);
  });
});
