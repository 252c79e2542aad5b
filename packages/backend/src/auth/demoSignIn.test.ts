import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import demoSignIn from './demoSignIn';

const alice = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'alice', namespace: 'default' },
  spec: { profile: { displayName: 'Alice Moreau' }, memberOf: [] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/platform-team' }],
};

function startPortal() {
  return startTestBackend({
    features: [
      authPlugin,
      demoSignIn,
      catalogServiceMock.factory({ entities: [alice] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers: { demo: {} } },
        },
      }),
    ],
  });
}

describe('the demo sign-in', () => {
  const { NODE_ENV } = process.env;
  const setNodeEnv = (value?: string) => {
    // An assigned `undefined` would become the text "undefined".
    const env = process.env as Record<string, string | undefined>;
    delete env.NODE_ENV;
    if (value) env.NODE_ENV = value;
  };

  afterEach(() => setNodeEnv(NODE_ENV));

  it('gives a token for a user of the catalog with one request', async () => {
    setNodeEnv('development');
    const { server } = await startPortal();
    const url = `http://localhost:${server.port()}/api/auth/demo/refresh`;

    const answer = await fetch(url, { headers: { 'x-demo-user': 'alice' } });

    expect(answer.status).toBe(200);
    const { profile, backstageIdentity } = await answer.json();
    expect(profile.displayName).toBe('Alice Moreau');
    expect(backstageIdentity.token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(backstageIdentity.identity).toMatchObject({
      userEntityRef: 'user:default/alice',
      ownershipEntityRefs: expect.arrayContaining([
        'group:default/platform-team',
      ]),
    });
  });

  it.each([
    ['without a name', {}, 401],
    ['with something that cannot be a name', { 'x-demo-user': 'a b/c' }, 401],
    ['with a name nobody has', { 'x-demo-user': 'mallory' }, 404],
  ])('gives none %s', async (_, headers, status) => {
    setNodeEnv('development');
    const { server } = await startPortal();
    const url = `http://localhost:${server.port()}/api/auth/demo/refresh`;

    const answer = await fetch(url, { headers: headers as HeadersInit });

    expect(answer.status).toBe(status);
    expect(await answer.json()).not.toHaveProperty('backstageIdentity');
  });

  it.each(['production', 'test', undefined])(
    'keeps the backend from starting with NODE_ENV %s',
    async env => {
      setNodeEnv(env);
      await expect(startPortal()).rejects.toThrow(/only in development/);
    },
  );
});
