import { actorKey, actorsIn, isSoftware } from './actors';
import { headerFieldsSchema, LIST_LIMIT } from './header';

const named = (text: string) => actorsIn(text).map(({ name }) => name);

describe('those whom the actor of an event names', () => {
  it.each([
    ['@alice', ['@alice']],
    ['alice, bob', ['alice', 'bob']],
    ['Alice and Bob', ['Alice', 'Bob']],
    ['@alice; @bob & Carol Stone', ['@alice', '@bob', 'Carol Stone']],
    ['alice / bob', ['alice', 'bob']],
    ['alice, ', ['alice']],
    ['', []],
  ])('of “%s”', (text, names) => {
    expect(named(text)).toEqual(names);
  });

  it.each(['user:default/alice', 'Anders Andersson', 'CI/CD', 'Bob Baker'])(
    'are one in “%s”',
    text => {
      expect(named(text)).toEqual([text]);
    },
  );

  it('come with what joins them, so that the text can be put together again', () => {
    const pieces = actorsIn('Alice, Bob and Carol');
    expect(pieces.map(({ name, joint }) => joint + name).join('')).toBe(
      'Alice, Bob and Carol',
    );
  });
});

describe('the ways of writing one name', () => {
  it('are the same actor', () => {
    for (const name of ['alice', '@Alice', 'user:default/alice', 'user:alice'])
      expect(actorKey(name)).toBe('alice');
    expect(actorKey('Bob  Baker')).toBe(actorKey('bob baker'));
  });

  it('of another namespace are another actor', () => {
    expect(actorKey('user:acme/alice')).not.toBe(actorKey('@alice'));
  });

  it('stand once in the roles of a header', () => {
    const { actorRoles } = headerFieldsSchema.shape;
    const role = (actor: string) => ({ actor, role: 'On-call engineer' });
    expect(actorRoles.safeParse([role('@alice'), role('@bob')]).success).toBe(
      true,
    );
    expect(actorRoles.safeParse([role('@alice'), role('Alice')]).success).toBe(
      false,
    );
    const many = Array.from({ length: LIST_LIMIT + 1 }, (_, i) =>
      role(`@a${i}`),
    );
    expect(actorRoles.safeParse(many.slice(1)).success).toBe(true);
    expect(actorRoles.safeParse(many).success).toBe(false);
  });
});

describe('software', () => {
  it.each([
    'System',
    'deploy-bot',
    'dependabot[bot]',
    'gateway v2.3.0',
    'api 1.4',
    'Alertmanager',
    'PagerDuty (integration)',
    'Payments (service)',
    'kubelet, node-3',
    'bot@larkfield.example',
  ])('is “%s”', actor => {
    expect(isSoftware(actor)).toBe(true);
  });

  it.each([
    '@alice',
    'Bob Abbot',
    'Systema Ivanova',
    'alice@system.example',
    'Alice (PagerDuty)',
    '@alice.stone',
    'U02AB3CD4',
  ])('is not “%s”', actor => {
    expect(isSoftware(actor)).toBe(false);
  });
});
