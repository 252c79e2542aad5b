import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { mockCredentials } from '@backstage/backend-test-utils';
import { allRoutes } from '../__testUtils__/allRoutes';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { TestPortal } from '../__testUtils__/TestPortal';

/** One address for each route, of nothing that exists. */
const addresses = allRoutes().map(({ method, path }) => ({
  method: method.toLocaleUpperCase('en-US'),
  path: path
    .replace('{ref}', 'PM-2001-01-01')
    .replace('{id}', '00000000-0000-4000-8000-000000000000')
    .replace('{key}', 'summary')
    .replace('{n}', '1'),
}));

/** Sends a body that no parser could read, so that a reached parser would answer 400. */
function knock(
  portal: TestPortal,
  { method, path }: (typeof addresses)[number],
  authorization?: string,
) {
  return portal.request('', method, path, {
    headers: {
      ...(authorization && { authorization }),
      'content-type': 'application/json',
    },
    ...(method !== 'GET' && { body: '{"a":' }),
  });
}

describeWithPortal('whoever is not a signed-in user', bench => {
  it('is turned away from every route, whatever the body', async () => {
    for (const address of addresses) {
      const { status, body } = await knock(
        bench.portal,
        address,
        mockCredentials.none.header(),
      );
      expect([address.path, status, body.error.name]).toEqual([
        address.path,
        401,
        'AuthenticationError',
      ]);
      expect(body.error.message).toBe('Missing credentials');
    }
  });

  it('is turned away as a service from every route', async () => {
    for (const address of addresses) {
      const { status, body } = await knock(
        bench.portal,
        address,
        mockCredentials.service.header(),
      );
      expect([address.path, status, body.error.name]).toEqual([
        address.path,
        403,
        'NotAllowedError',
      ]);
    }
  });
});

const base64url = (value: object) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

const USER_TYPE = 'vnd.backstage.user';

describeWithPortal(
  'a token that proves nothing',
  bench => {
    it.each([
      ['garbage', 'garbage'],
      ['three parts of garbage', 'a.b.c'],
      [
        'one without an algorithm',
        `${base64url({ alg: 'none', typ: USER_TYPE })}.${base64url({
          sub: 'user:default/alice',
          ent: ['user:default/alice'],
          exp: 4_102_444_800,
        })}.`,
      ],
      [
        'an expired one',
        `${base64url({ alg: 'ES256', kid: 'x', typ: USER_TYPE })}.${base64url({
          sub: 'user:default/alice',
          iat: 1,
          exp: 2,
        })}.AAAA`,
      ],
    ])('is refused: %s', async (_, token) => {
      for (const address of addresses.slice(0, 3)) {
        const { status, body } = await knock(
          bench.portal,
          address,
          `Bearer ${token}`,
        );
        expect([status, body.error.name]).toEqual([401, 'AuthenticationError']);
        expect(JSON.stringify(body)).not.toContain(token);
      }
    });

    it.each(['restricted-to-us-0123456789', 'restricted-to-others-0123456789'])(
      'is refused as that of a service with restricted access: %s',
      async token => {
        for (const path of ['/postmortems', '/action-items/export.csv']) {
          const { status, body } = await bench.portal.request('', 'GET', path, {
            headers: { authorization: `Bearer ${token}` },
          });
          expect([status, body.error.name]).toEqual([403, 'NotAllowedError']);
        }
      },
    );
  },
  {
    features: [authServiceFactory, httpAuthServiceFactory],
    backend: {
      baseUrl: 'http://localhost:0',
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: 'restricted-to-us-0123456789', subject: 'a' },
            accessRestrictions: [
              { plugin: 'postmortems', permission: ['postmortem.update'] },
            ],
          },
          {
            type: 'static',
            options: { token: 'restricted-to-others-0123456789', subject: 'b' },
            accessRestrictions: [{ plugin: 'catalog' }],
          },
        ],
      },
    },
  },
);
