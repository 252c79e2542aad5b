import { LIST_LIMIT } from 'backstage-plugin-postmortems-common';
import { actingIn, givenRole, withRole } from './actorRoles';

const events = (...actors: string[]) => actors.map(actor => ({ actor }));

describe('those who act in a timeline', () => {
  it('are each listed once as first written, people before software', () => {
    expect(
      actingIn(events('System', '@alice', '', 'Alice and Bob Baker', 'bob')),
    ).toEqual(['@alice', 'Bob Baker', 'bob', 'System']);
  });

  it('are no more than roles can be kept for', () => {
    const many = Array.from({ length: LIST_LIMIT + 20 }, (_, i) => `@a${i}`);
    expect(actingIn(events(...many))).toEqual(many.slice(0, LIST_LIMIT));
  });
});

describe('the role of an actor', () => {
  const alice = { actor: '@alice', role: 'On-call engineer' };
  const bob = { actor: 'bob', role: 'Support engineer' };

  it('is given, changed in its place and taken away', () => {
    const given = withRole([alice], bob, []);
    expect(given).toEqual([alice, bob]);
    expect(givenRole(given, '@Bob')).toBe('Support engineer');
    const changed = { actor: 'Alice', role: 'Incident commander' };
    expect(withRole(given, changed, [])).toEqual([
      { actor: '@alice', role: 'Incident commander' },
      bob,
    ]);
    expect(withRole(given, { actor: 'alice', role: ' ' }, [])).toEqual([bob]);
    expect(givenRole([bob], 'alice')).toBe('');
  });

  it('is kept for who no longer acts, until there is no room', () => {
    const full = Array.from({ length: LIST_LIMIT }, (_, i) => ({
      actor: `@a${i}`,
      role: 'Engineer',
    }));
    const acting = full.slice(1).map(({ actor }) => actor);
    expect(withRole(full.slice(1), alice, [])).toHaveLength(LIST_LIMIT);
    expect(withRole(full, alice, acting)).toEqual([...full.slice(1), alice]);
  });
});
