import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { mockCredentials } from '@backstage/backend-test-utils';
import { allRoutes } from '../__testUtils__/allRoutes';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { TestPortal } from '../__testUtils__/TestPortal';
import { base64url, TokenSigner } from '../__testUtils__/TokenSigner';

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

/** One address for each method. */
const oneOfEach = addresses.filter(
  ({ method }, i) => addresses.findIndex(one => one.method === method) === i,
);

/** Where a service could ask for what it may not see. */
const LISTS = [
  '/postmortems',
  '/action-items',
  '/action-items/summary',
  '/action-items/closing',
  '/action-items/export.csv',
  '/tickets/drifted',
  '/factors',
  '/factors/recurring',
  '/insights',
  '/insights/export.csv',
];

const signer = TokenSigner.make();
const stranger = TokenSigner.make();
const now = Math.floor(Date.now() / 1_000);
const VALID = { sub: 'user:default/alice', iat: now - 60, exp: now + 3_600 };

/** The signature and header of a good token around other claims. */
function tampered(): string {
  const [header, , signature] = signer.sign(VALID).split('.');
  const claims = base64url({ ...VALID, sub: 'user:default/adam' });
  return `${header}.${claims}.${signature}`;
}

describeWithPortal(
  'a token that proves nothing',
  bench => {
    beforeAll(() => signer.publish());
    afterAll(() => signer.close());

    const bearing = (token: string) => ({ authorization: `Bearer ${token}` });

    it('is told from one that does', async () => {
      const { status } = await bench.portal.request('', 'GET', '/postmortems', {
        headers: bearing(signer.sign(VALID)),
      });
      expect(status).toBe(200);
    });

    it.each([
      ['garbage', 'garbage'],
      ['three parts of garbage', 'a.b.c'],
      ['an expired one', signer.sign({ ...VALID, exp: now - 1 })],
      [
        'one that is valid from tomorrow',
        signer.sign({ ...VALID, nbf: now + 86_400 }),
      ],
      ['one that never expires', signer.sign({ sub: VALID.sub, iat: now })],
      ['one of nobody', signer.sign({ iat: VALID.iat, exp: VALID.exp })],
      ['one that somebody else signed', stranger.sign(VALID)],
      ['one with other claims than were signed', tampered()],
      [
        'one without an algorithm',
        `${signer.header({ alg: 'none' })}.${base64url(VALID)}.`,
      ],
      ['one without a signature', signer.sign(VALID).replace(/[^.]*$/, '')],
      [
        'one signed with the public key as a secret',
        signer.signWithPublicKey(VALID),
      ],
      ['one of a service', signer.sign(VALID, { typ: 'vnd.backstage.plugin' })],
    ])('is turned away alike, without an echo: %s', async (_, token) => {
      for (const address of oneOfEach) {
        const { status, body, text } = await knock(
          bench.portal,
          address,
          bearing(token).authorization,
        );
        expect([address.path, status, body]).toEqual([
          address.path,
          401,
          {
            error: { name: 'AuthenticationError', message: expect.any(String) },
            request: { method: address.method, url: expect.any(String) },
            response: { statusCode: 401 },
          },
        ]);
        expect(body.error.message.length).toBeLessThan(100);
        expect(text).not.toContain(token);
      }
    });

    it.each(['restricted-to-us-0123456789', 'restricted-to-others-0123456789'])(
      'is refused as that of a service with restricted access: %s',
      async token => {
        for (const path of LISTS) {
          const { status, body } = await bench.portal.request('', 'GET', path, {
            headers: bearing(token),
          });
          expect([path, status, body.error.name]).toEqual([
            path,
            403,
            'NotAllowedError',
          ]);
        }
      },
    );
  },
  {
    features: [authServiceFactory, httpAuthServiceFactory, signer.discovery],
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
