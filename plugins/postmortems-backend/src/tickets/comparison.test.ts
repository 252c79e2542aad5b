import { ActionStatus, Drift } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { driftOf, follow, Seen } from './comparison';

const STATES = ['open', 'closed', 'not_planned'] as const;
const STATUSES: ActionStatus[] = [
  'open',
  'in_progress',
  'done',
  'verified',
  'wont_do',
];

const action = fc.record({
  title: fc.constantFrom('a', 'b'),
  owner: fc.constantFrom('user:default/a', 'user:default/b', null),
  status: fc.constantFrom(...STATUSES),
});
const seen: fc.Arbitrary<Seen> = fc.record({
  state: fc.constantFrom(...STATES),
  title: fc.constantFrom('a', 'b', null),
  owner: fc.constantFrom('user:default/a', 'user:default/b', null),
});

describe('an action that follows its issue', () => {
  it.each([
    ['open', 'open', 'closed', 'done'],
    ['in_progress', 'open', 'closed', 'done'],
    ['done', 'open', 'closed', undefined],
    ['wont_do', 'open', 'closed', undefined],
    ['done', 'closed', 'open', 'open'],
    ['verified', 'closed', 'open', 'open'],
    ['wont_do', 'not_planned', 'open', 'open'],
    ['open', 'open', 'not_planned', undefined],
    ['open', 'not_planned', 'closed', 'done'],
    ['done', 'missing', 'open', undefined],
  ] as const)(
    'that is %s becomes, when it goes from %s to %s, %s',
    (status, before, now, becomes) => {
      const same = { title: 'a', owner: null };
      expect(
        follow(
          { ...same, status },
          { ...same, state: before },
          { ...same, state: now },
        ).status,
      ).toBe(becomes);
    },
  );

  it('changes nothing where nothing has changed there', () => {
    fc.assert(
      fc.property(action, seen, (item, now) => {
        expect(follow(item, now, now)).toEqual({});
      }),
    );
  });

  it('changes nothing that it says already, and says then what the issue does', () => {
    fc.assert(
      fc.property(action, seen, seen, (item, before, now) => {
        const patch = follow(item, before, now);
        const drift = (fields: object): Drift['field'][] =>
          driftOf({ ...item, ...fields }, now).map(({ field }) => field);
        for (const field of Object.keys(patch) as Drift['field'][]) {
          expect(patch[field]).not.toBe(item[field]);
          expect(drift(patch)).not.toContain(field);
        }
        // Following twice is following once.
        expect(follow({ ...item, ...patch }, now, now)).toEqual({});
      }),
    );
  });

  it('is overwritten in nothing that was changed here since they agreed', () => {
    fc.assert(
      fc.property(action, seen, seen, (item, before, now) => {
        const { title, owner } = follow(item, before, now);
        const isTheirs = before.owner === null || item.owner === before.owner;
        expect(item.title === before.title || title === undefined).toBe(true);
        expect(isTheirs || owner === undefined).toBe(true);
      }),
    );
  });
});
