import { ActionItem, ActionStatus } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { settleLife } from './life';

const AT = '2026-03-01T10:00:00.000Z';
const BOB = 'user:default/bob';
const DAN = 'user:default/dan';

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

/** What becomes of an item when somebody changes it. */
function change(
  before: ActionItem,
  patch: Partial<ActionItem>,
  { by = BOB, secondPerson = false } = {},
): ActionItem {
  const act = { at: AT, userRef: by, secondPerson };
  return settleLife({ ...before, ...patch }, before, act);
}

/** What holds of every action, however it came to be what it is. */
function brokenRules(item: ActionItem, secondPerson: boolean): string[] {
  const { status, proof, reason } = item;
  const isDropped = status === 'wont_do';
  const rules = {
    'is verified by somebody':
      (status === 'verified') === Boolean(item.verifiedBy),
    'has a proof of somebody': Boolean(proof) === Boolean(item.proofBy),
    'is verified by a proof': status !== 'verified' || Boolean(proof),
    'is dropped for a reason': !isDropped || Boolean(reason),
    'is dropped by two':
      !isDropped || Boolean(item.wontDoProposedBy) === secondPerson,
  };
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : rule));
}

const done = change(OPEN, { status: 'done', proof: 'https://ci.example/1' });
const verified = change(done, { status: 'verified' }, { by: DAN });

describe('the life of an action', () => {
  it('keeps who gave the proof, and forgets them with it', () => {
    expect(done).toMatchObject({ proofBy: BOB, proofAt: AT });
    const again = change(done, { proof: 'It fired in a drill' }, { by: DAN });
    expect(again).toMatchObject({ proofBy: DAN });
    expect(change(again, { proof: '' })).toMatchObject({
      proofBy: null,
      proofAt: null,
    });
    expect(change(done, { title: 'Alert' }, { by: DAN }).proofBy).toBe(BOB);
  });

  it('has only what is done and proven verified, by a person', () => {
    expect(verified).toMatchObject({ verifiedBy: DAN, verifiedAt: AT });
    const conflict = expect.objectContaining({ name: 'ConflictError' });
    const verify = { status: 'verified' } as const;
    expect(() => change(OPEN, { ...verify, proof: 'Seen' })).toThrow(conflict);
    expect(() => change({ ...OPEN, status: 'done' }, verify)).toThrow(conflict);
    expect(() =>
      settleLife({ ...OPEN, ...verify, proof: 'Seen' }, undefined, {
        at: AT,
        userRef: BOB,
        secondPerson: false,
      }),
    ).toThrow(conflict);
    expect(() => change(done, verify, { by: 'plugin:tracker' })).toThrow(
      expect.objectContaining({ name: 'NotAllowedError' }),
    );
  });

  it('verifies the proof that was there, and no other', () => {
    expect(change(verified, { proof: 'Another' })).toMatchObject({
      status: 'done',
      verifiedBy: null,
      verifiedAt: null,
    });
    expect(change(verified, { title: 'Alert' })).toMatchObject({
      status: 'verified',
      verifiedBy: DAN,
    });
  });

  it('begins anew when it is re-opened', () => {
    expect(change(verified, { status: 'open' })).toEqual({
      ...OPEN,
      status: 'open',
    });
    const dropped = change(OPEN, { status: 'wont_do', reason: 'Gone' });
    expect(change(dropped, { status: 'in_progress' }).reason).toBeNull();
    // What is said with the same change stays.
    expect(
      change(done, { status: 'in_progress', proof: 'Half of it' }),
    ).toMatchObject({ proof: 'Half of it', proofBy: BOB });
  });

  it('asks for a reason where something will not be done', () => {
    const input = expect.objectContaining({ name: 'InputError' });
    expect(() => change(OPEN, { status: 'wont_do' })).toThrow(input);
    expect(() => change(OPEN, { status: 'wont_do', reason: '' })).toThrow(
      input,
    );
    const dropped = change(OPEN, { status: 'wont_do', reason: 'Gone' });
    expect(() => change(dropped, { reason: null })).toThrow(input);
    // One that was told by an import has none, and can still be edited.
    const told = { ...OPEN, status: 'wont_do' as const };
    expect(change(told, { title: 'x' }).title).toBe('x');
  });

  it('waits for a second person to agree, where the configuration says so', () => {
    const drop = { status: 'wont_do', reason: 'Gone' } as const;
    const second = { secondPerson: true };
    const proposed = change(OPEN, drop, second);
    expect(proposed).toMatchObject({
      status: 'open',
      reason: 'Gone',
      wontDoProposedBy: BOB,
    });
    expect(change(proposed, drop, second)).toEqual(proposed);
    const agreed = change(proposed, drop, { ...second, by: DAN });
    expect(agreed).toMatchObject({ status: 'wont_do', wontDoProposedBy: BOB });
    // It is withdrawn with its reason, and by whatever else becomes of the action.
    expect(change(proposed, { reason: null }, second)).toMatchObject({
      wontDoProposedBy: null,
    });
    expect(change(proposed, { status: 'in_progress' }, second)).toMatchObject({
      wontDoProposedBy: null,
      reason: null,
    });
    expect(change(proposed, { title: 'x' }, second)).toMatchObject({
      wontDoProposedBy: BOB,
    });
    expect(change(agreed, { status: 'open' }, second)).toMatchObject({
      wontDoProposedBy: null,
      reason: null,
    });
  });

  it('keeps ideas apart until somebody promotes them', () => {
    const idea = { ...OPEN, isIdea: true, dueOn: null };
    expect(() => change(idea, { status: 'done' })).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
    expect(() => change(done, { isIdea: true })).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
    expect(
      change(idea, { isIdea: false, status: 'in_progress' }),
    ).toMatchObject({ isIdea: false, status: 'in_progress' });
  });

  const day = fc
    .integer({ min: 0, max: 400 })
    .map(n => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));

  it('counts each time that its day was moved later, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(day, { nil: null }), { maxLength: 12 }),
        days => {
          let item = OPEN;
          let expected = 0;
          for (const dueOn of days) {
            const from =
              item.dueOn === null ? Infinity : Date.parse(item.dueOn);
            const to = dueOn === null ? Infinity : Date.parse(dueOn);
            if (to > from) expected++;
            item = change(item, { dueOn });
          }
          expect(item.extensions).toBe(expected);
        },
      ),
    );
  });

  it('is verified only with a proof, and given up only with a reason, whatever happens', () => {
    const patch = fc.record(
      {
        status: fc.constantFrom<ActionStatus>(
          ...(['open', 'in_progress', 'done', 'verified', 'wont_do'] as const),
        ),
        proof: fc.constantFrom('Seen', 'Merged', '', null),
        reason: fc.constantFrom('Gone', '', null),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(patch, fc.constantFrom(BOB, DAN)), { maxLength: 20 }),
        fc.boolean(),
        (patches, secondPerson) => {
          let item = OPEN;
          for (const [one, by] of patches) {
            try {
              item = change(item, one, { by, secondPerson });
            } catch {
              // Refused.
            }
            expect(brokenRules(item, secondPerson)).toEqual([]);
          }
        },
      ),
    );
  });
});
