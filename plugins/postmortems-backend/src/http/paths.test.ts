import { allRoutes, routeKey } from '../__testUtils__/allRoutes';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { SqlLog } from '../__testUtils__/SqlLog';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** Names that have not the form of one, each as it stands in an address. */
const MALFORMED = [
  '-1',
  'PM-2025-02-09-',
  'pm--2025-02-09',
  `${UNKNOWN}%00`,
  `%00`,
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%5C..',
  "PM-2025-02-09'%20or%201=1--",
  '%F0%9F%94%A5',
  '__proto__',
  'x'.repeat(10_000),
];

const nested = allRoutes().filter(({ path }) => path.includes('{ref}'));

describeWithPortal('an address that names nothing', bench => {
  let ref: string;
  let sql: SqlLog;

  beforeAll(async () => {
    sql = new SqlLog(bench.knex);
    ({ ref } = await bench.portal.as('alice').create({ title: 'There' }));
  });

  const isRaw = (method: string, path: string) =>
    method === 'POST' && path.endsWith('/evidence');
  const known = (name: string) =>
    ({ '{ref}': ref, '{key}': 'summary', '{n}': '1' }[name] ?? UNKNOWN);
  const ask = (method: string, path: string) =>
    bench.portal.request('alice', method, path, {
      headers: {
        'if-match': '*',
        ...(isRaw(method, path) && {
          'content-type': 'application/octet-stream',
        }),
      },
      ...(method !== 'GET' &&
        (isRaw(method, path) ? { body: 'x' } : { json: {} })),
    });

  it.each(nested.map(route => [routeKey(route), route] as const))(
    'is not found and not asked for: %s',
    async (_, { method, path }) => {
      const names = path.match(/\{\w+\}/g) ?? [];
      for (const malformed of MALFORMED) {
        for (const name of names) {
          const address = names.reduce(
            (found, other) =>
              found.replace(other, other === name ? malformed : known(other)),
            path,
          );
          const statements = await sql.during(async () => {
            const answer = await ask(
              method.toLocaleUpperCase('en-US'),
              address,
            );
            expect([address.slice(0, 80), answer.status]).toEqual([
              address.slice(0, 80),
              404,
            ]);
            expect(answer.body.error.name).toBe('NotFoundError');
          });
          expect(statements).toEqual([]);
        }
      }
    },
  );

  it('is refused when its escapes are broken', async () => {
    for (const address of [
      '/postmortems/%E0%A4%A',
      `/postmortems/${ref}/timeline/%`,
      `/postmortems/${ref}/sections/%C0%80`,
    ]) {
      const { status, body } = await ask('GET', address);
      expect([address, status, body.error.name]).toEqual([
        address,
        status === 404 ? 404 : 400,
        status === 404 ? 'NotFoundError' : 'InputError',
      ]);
    }
    const { status, body } = await ask('GET', '/postmortems/%E0%A4%A');
    expect([status, body.error.name]).toEqual([400, 'InputError']);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/nothing'],
    ['GET', '/POSTMORTEMS'],
    ['PUT', '/postmortems'],
    ['DELETE', '/postmortems'],
    ['PATCH', '/action-items'],
    ['GET', '/imports'],
  ])('is not found where there is no route: %s %s', async (method, path) => {
    const { status, body } = await ask(method, path);
    expect([status, body.error.name]).toEqual([404, 'NotFoundError']);
  });
});
