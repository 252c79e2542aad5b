import type { ReviewedAction } from 'backstage-plugin-postmortems-common';
import { aListedActionItem, aMention } from '../testing/fakePostmortems';
import {
  arrange,
  daysSince,
  Entry,
  newSince,
  nextUndecided,
  queryFor,
} from './agenda';

const TODAY = '2026-03-02';
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const item = (n: number, fields = {}) =>
  aListedActionItem({ id: id(n), key: `AI-00${n}`, ...fields });
const reviewed = (n: number): ReviewedAction => ({
  actionItemId: id(n),
  key: `AI-00${n}`,
  title: 'Alert',
  postmortem: aMention(),
  decision: 'kept',
  decidedAt: '2026-03-02T09:00:00.000Z',
});
const told = (entries: Entry[]) =>
  entries.map(({ id: of, section }) => `${of.slice(-1)} ${section}`);

describe('what a meeting goes through', () => {
  it('has each action once, where it is found first', () => {
    const { entries, snoozed } = arrange(
      [
        { reason: 'fresh', items: [item(1), item(2)] },
        { reason: 'overdue', items: [item(2), item(3)] },
        { reason: 'recurred', items: [item(3), item(1)] },
      ],
      [],
      TODAY,
    );
    expect(told(entries)).toEqual(['1 fresh', '2 fresh', '3 overdue']);
    expect(snoozed).toBe(0);
  });

  it('begins with what was gone through and is in no list any more', () => {
    const { entries } = arrange(
      [{ reason: 'overdue', items: [item(1), item(2)] }],
      [reviewed(9), reviewed(2)],
      TODAY,
    );
    expect(told(entries)).toEqual(['9 reviewed', '1 overdue', '2 overdue']);
    expect(entries.map(entry => Boolean(entry.reviewed))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('leaves out what is snoozed, unless the meeting did that', () => {
    const until = { snoozedUntil: '2026-03-03' };
    const { entries, snoozed } = arrange(
      [
        {
          reason: 'overdue',
          items: [
            item(1, until),
            item(2, until),
            item(3, { snoozedUntil: TODAY }),
          ],
        },
      ],
      [reviewed(2)],
      TODAY,
    );
    expect(told(entries)).toEqual(['2 overdue', '3 overdue']);
    expect(snoozed).toBe(1);
  });

  it('takes for new what was made since the last review, else in a week', () => {
    expect(newSince('2026-02-20T09:00:00.000Z', TODAY)).toBe('2026-02-20');
    // Seven days before the second of March.
    expect(newSince(null, TODAY)).toBe('2026-02-23');
    expect(daysSince('2026-02-21T23:59:00.000Z', TODAY)).toBe(9);
  });

  it('asks for the team, but not where it is everybody', () => {
    const asked = { since: '2026-02-23', today: TODAY };
    expect(queryFor('dueSoon', 'group:default/payments', asked)).toEqual({
      team: 'group:default/payments',
      status: ['open', 'in_progress'],
      dueFrom: '2026-03-02',
      dueTo: '2026-03-09',
    });
    expect(queryFor('fresh', 'organisation', asked)).toEqual({
      status: ['open', 'in_progress'],
      createdFrom: '2026-02-23',
    });
    for (const reason of ['overdue', 'waitingForProof', 'recurred'] as const) {
      expect(queryFor(reason, 'organisation', asked)).toEqual({
        [reason]: true,
      });
    }
  });

  it('goes on with the next that nothing was decided of, and then with what was passed over', () => {
    const { entries } = arrange(
      [{ reason: 'overdue', items: [item(1), item(2), item(3)] }],
      [],
      TODAY,
    );
    const among = (decided: number[]) => (entry: Entry) =>
      decided.some(n => id(n) === entry.id);
    expect(nextUndecided(entries, 0, among([1, 2]))).toBe(2);
    expect(nextUndecided(entries, 2, among([3]))).toBe(0);
    expect(nextUndecided(entries, 2, among([1, 2, 3]))).toBe(-1);
  });
});
