import type { Entity } from '@backstage/catalog-model';
import { userOf, wantedNames } from './userOf';

const aUser = (
  name: string,
  {
    namespace = 'default',
    annotations = {},
    ...profile
  }: {
    namespace?: string;
    annotations?: Record<string, string>;
    displayName?: string;
    email?: string;
  } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace, annotations },
  spec: { profile },
});

const alice = aUser('alice', {
  displayName: 'Alice Moreau',
  email: 'alice.moreau@larkfield.example',
  annotations: {
    'github.com/user-login': 'amoreau',
    'slack.com/user-id': 'U02AB3CD4',
  },
});
const bob = aUser('bob', { displayName: 'Bob Lindqvist' });
const users = [alice, bob];

describe('the user who an actor is', () => {
  it.each([
    'alice',
    '@alice',
    '@Alice',
    'user:default/alice',
    'User:Alice',
    'Alice Moreau',
    'alice  moreau',
    '@Alice Moreau',
    'Moreau, Alice',
    'MOREAU,  alice',
    'alice.moreau@larkfield.example',
    'Alice.Moreau@Larkfield.example',
    '@amoreau',
    'u02ab3cd4',
  ])('is found by “%s”', actor => {
    expect(userOf(actor, users)).toBe(alice);
  });

  it.each([
    '',
    '@',
    'Alice M',
    'moreau',
    'carol',
    'alice, bob',
    'Alice, Moreau',
    'Moreau,',
    'Moreau, Alice, Bob',
    'user:acme/alice',
  ])('is not guessed from “%s”', actor => {
    expect(userOf(actor, users)).toBeUndefined();
  });

  it('is nobody where it could be two, unless all of the reference is said', () => {
    const other = aUser('alice', { namespace: 'acme' });
    const all = [...users, other];
    expect(userOf('@alice', all)).toBeUndefined();
    expect(userOf('user:default/alice', all)).toBe(alice);
    expect(userOf('user:acme/alice', all)).toBe(other);
    expect(userOf('@acme/alice', all)).toBe(other);

    const turned = aUser('b3', { displayName: 'Lindqvist, Bob' });
    expect(userOf('Lindqvist, Bob', [bob, turned])).toBeUndefined();
    const namesake = aUser('b2', { displayName: 'bob' });
    expect(userOf('bob', [bob, namesake])).toBeUndefined();
  });

  it('is one user however many of their names are the same', () => {
    const carol = aUser('carol', {
      displayName: 'Carol',
      annotations: { 'github.com/user-login': 'carol' },
    });
    expect(userOf('@carol', [carol])).toBe(carol);
  });

  it('is no user for software, though one were called so', () => {
    expect(userOf('System', [aUser('system')])).toBeUndefined();
    expect(userOf('deploy-bot', [aUser('deploy-bot')])).toBeUndefined();
  });
});

describe('what the catalog is asked for', () => {
  it.each([
    ['@Alice', ['alice']],
    ['user:acme/alice', ['alice']],
    ['Bob Lindqvist', ['bob lindqvist']],
    ['Lindqvist, Bob', ['lindqvist, bob', 'bob lindqvist']],
    ['a@b.example', ['a@b.example']],
  ])('to find “%s” is %j', (actor, names) => {
    expect(wantedNames(actor)).toEqual(names);
  });
});
