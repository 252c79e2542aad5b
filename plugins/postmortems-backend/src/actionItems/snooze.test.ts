import { ActionItem } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { settleLife } from './life';

const AT = '2026-03-01T10:00:00.000Z';
const BOB = 'user:default/bob';

const OPEN: ActionItem = {
  id: '00000000-0000-4000-8000-000000000001',
  key: 'AI-001',
  title: 'Alert on lag',
  owner: BOB,
  sponsor: null,
  dueOn: '2026-03-10',
  priority: 'high',
  type: null,
  status: 'open',
  proof: null,
  reason: null,
  factorIds: [],
  ticketUrl: null,
  isIdea: false,
  createdAt: '2026-02-01T10:00:00.000Z',
  closedAt: null,
  proofBy: null,
  proofAt: null,
  verifiedBy: null,
  verifiedAt: null,
  extensions: 0,
  wontDoProposedBy: null,
  snoozedUntil: null,
  snoozeReason: null,
  snoozedBy: null,
  version: 1,
  updatedAt: '2026-02-01T10:00:00.000Z',
  updatedBy: BOB,
};
const AWAKE = { snoozedUntil: null, snoozeReason: null, snoozedBy: null };

function change(before: ActionItem, patch: Partial<ActionItem>, by = BOB) {
  const act = { at: AT, userRef: by, secondPerson: false };
  return settleLife({ ...before, ...patch }, before, act);
}

const snoozed = change(OPEN, {
  snoozedUntil: '2026-03-03',
  snoozeReason: 'waiting for the vendor',
});
const refused = expect.objectContaining({ name: 'InputError' });

describe('an action that is snoozed', () => {
  it('says until when, why and by whom', () => {
    expect(snoozed).toMatchObject({
      snoozedUntil: '2026-03-03',
      snoozeReason: 'waiting for the vendor',
      snoozedBy: BOB,
    });
    const longer = change(
      snoozed,
      { snoozedUntil: '2026-03-20' },
      'user:default/dan',
    );
    expect(longer).toMatchObject({
      snoozeReason: 'waiting for the vendor',
      snoozedBy: 'user:default/dan',
    });
  });

  it.each([
    ['without a reason', { snoozedUntil: '2026-03-03' }],
    ['for an empty one', { snoozedUntil: '2026-03-03', snoozeReason: '' }],
    ['for a reason alone', { snoozeReason: 'a freeze' }],
    ['until today', { snoozedUntil: '2026-03-01', snoozeReason: 'a freeze' }],
    [
      'until the past',
      { snoozedUntil: '2026-02-28', snoozeReason: 'a freeze' },
    ],
    // Thirty days of March, thirty of April, thirty of May make the 30th of May; this is the 91st day.
    ['for too long', { snoozedUntil: '2026-05-31', snoozeReason: 'a freeze' }],
  ])('is not snoozed %s', (_, patch) => {
    expect(() => change(OPEN, patch)).toThrow(refused);
  });

  it('may be so for ninety days', () => {
    const patch = { snoozedUntil: '2026-05-30', snoozeReason: 'a freeze' };
    expect(change(OPEN, patch).snoozedUntil).toBe('2026-05-30');
  });

  it('keeps a day that has come, whatever else is changed', () => {
    const before = { ...snoozed, snoozedUntil: '2026-02-20' };
    expect(change(before, { title: 'Alert' }).snoozedUntil).toBe('2026-02-20');
  });

  it('is not snoozed while nobody owes it', () => {
    const patch = { snoozedUntil: '2026-03-03', snoozeReason: 'a freeze' };
    const done = change(OPEN, { status: 'done', proof: 'It fired' });
    const idea = { ...OPEN, isIdea: true, dueOn: null };
    for (const item of [done, idea]) {
      expect(() => change(item, patch)).toThrow(refused);
    }
  });

  it.each<[string, Partial<ActionItem>]>([
    ['it is woken', { snoozedUntil: null }],
    ['it is done', { status: 'done' }],
    ['it is let go', { status: 'wont_do', reason: 'Replaced' }],
    ['its day moves', { dueOn: '2026-03-12' }],
    ['it loses its day', { dueOn: null }],
    ['it is only an idea again', { isIdea: true }],
  ])('is awake once %s', (_, patch) => {
    expect(change(snoozed, patch)).toMatchObject(AWAKE);
  });

  it('may be snoozed in the change that moves its day', () => {
    const patch = {
      dueOn: '2026-04-01',
      snoozedUntil: '2026-03-20',
      snoozeReason: 'a freeze',
    };
    expect(change(snoozed, patch)).toMatchObject(patch);
  });

  it('sleeps on while work on it begins', () => {
    expect(change(snoozed, { status: 'in_progress' }).snoozedBy).toBe(BOB);
  });

  it('has all three or none, whatever becomes of it', () => {
    const day = fc.constantFrom(null, '2026-02-01', '2026-03-05', '2026-09-01');
    const patch = fc.record(
      {
        snoozedUntil: day,
        snoozeReason: fc.constantFrom(null, '', 'a freeze'),
        status: fc.constantFrom('open', 'in_progress', 'done', 'wont_do'),
        reason: fc.constantFrom(null, 'Replaced'),
        dueOn: day,
        isIdea: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(patch, { maxLength: 8 }), patches => {
        let item = OPEN;
        for (const one of patches) {
          try {
            item = change(item, one as Partial<ActionItem>);
          } catch {
            // Refused, and nothing changed.
          }
          const { snoozedUntil, snoozeReason, snoozedBy } = item;
          const said = [snoozedUntil, snoozeReason, snoozedBy].filter(Boolean);
          expect([0, 3]).toContain(said.length);
          const isOwed =
            ['open', 'in_progress'].includes(item.status) && !item.isIdea;
          expect(snoozedUntil === null || isOwed).toBe(true);
        }
      }),
    );
  });
});
