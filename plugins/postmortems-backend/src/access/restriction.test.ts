import { allRoutes, routeKey } from '../__testUtils__/allRoutes';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { fillPostmortem, Target } from '../__testUtils__/fillPostmortem';
import { RawAnswer } from '../__testUtils__/TestPortal';
import { SqlLog, Statement } from '../__testUtils__/SqlLog';

const aboutOne = allRoutes().filter(({ path }) => path.includes('{ref}'));

/** A body that each route takes, so that only the restriction can refuse it. */
const BODIES: Record<string, unknown> = {
  'PATCH /postmortems/{ref}': { title: 'x' },
  'POST /postmortems/{ref}/transitions': { to: 'draft' },
  'PUT /postmortems/{ref}/access': {
    visibility: 'open',
    members: [],
    reason: 'x',
  },
  'PUT /postmortems/{ref}/sections/{key}': { body: 'x' },
  'POST /postmortems/{ref}/timeline': { description: 'x' },
  'PATCH /postmortems/{ref}/timeline/{id}': { source: 'x' },
  'POST /postmortems/{ref}/factors': { statement: 'x', layer: 'systemic' },
  'PATCH /postmortems/{ref}/factors/{id}': { certainty: 'confirmed' },
  'POST /postmortems/{ref}/action-items': { title: 'x' },
  'PATCH /postmortems/{ref}/action-items/{id}': { title: 'x' },
};

function addressIn(target: Target, path: string): string {
  return path
    .replace('{ref}', target.ref)
    .replace('{key}', 'summary')
    .replace('{n}', '1')
    .replace('timeline/{id}', `timeline/${target.eventId}`)
    .replace('factors/{id}', `factors/${target.factorId}`)
    .replace('action-items/{id}', `action-items/${target.actionId}`);
}

describeWithPortal('what one may not read', bench => {
  let hidden: Target;
  let open: Target;
  let sql: SqlLog;

  beforeAll(async () => {
    sql = new SqlLog(bench.knex);
    open = await fillPostmortem(bench.portal, { word: 'open' });
    hidden = await fillPostmortem(bench.portal, {
      word: 'hidden',
      visibility: 'restricted',
      members: ['user:default/mona'],
    });
  });

  const ask = (name: string, method: string, path: string, json?: unknown) =>
    bench.portal.request(name, method.toLocaleUpperCase('en-US'), path, {
      headers: { 'if-match': '"1"' },
      ...(json !== undefined && { json }),
    });

  /** All that an answer tells: status, headers but the clock's, body, and how often the database was asked. */
  const tell = async (method: string, path: string, json?: unknown) => {
    let answer!: RawAnswer;
    const statements: Statement[] = await sql.during(async () => {
      answer = await ask('bob', method, path, json);
    });
    const { date, ...headers } = Object.fromEntries(answer.headers);
    return {
      status: answer.status,
      headers,
      text: answer.text,
      statements: statements.map(({ sql: said }) => said),
    };
  };

  it('answers like what never was: the same bytes after the same statements', async () => {
    const tellAll = async () => {
      const told: Record<string, unknown> = {};
      for (const route of aboutOne) {
        const key = routeKey(route);
        const address = addressIn(hidden, route.path);
        told[key] = await tell(route.method, address, BODIES[key]);
        expect(told[key]).toMatchObject({ status: 404 });
      }
      return told;
    };
    const restricted = await tellAll();
    await bench.knex('postmortems').where({ id: hidden.id }).delete();
    expect(await tellAll()).toEqual(restricted);
    hidden = await fillPostmortem(bench.portal, {
      word: 'hidden',
      visibility: 'restricted',
      members: ['user:default/mona'],
    });
  });

  it('is not reached through another document', async () => {
    for (const route of aboutOne.filter(({ path }) => path.includes('{id}'))) {
      const mixed = { ...hidden, ref: open.ref };
      const { status } = await ask(
        'bob',
        route.method,
        addressIn(mixed, route.path),
        BODIES[routeKey(route)],
      );
      expect([routeKey(route), status]).toEqual([routeKey(route), 404]);
    }
    const { status } = await ask(
      'bob',
      'POST',
      `/postmortems/${open.ref}/factors`,
      { statement: 'x', layer: 'systemic', parentId: hidden.factorId },
    );
    expect(status).toBe(400);
    const action = await ask(
      'bob',
      'POST',
      `/postmortems/${open.ref}/action-items`,
      { title: 'x', factorIds: [hidden.factorId] },
    );
    expect(action.status).toBe(400);
  });

  it('is not told by the number of the next one', async () => {
    const day = { title: 'Counted', startedAt: '2031-01-01T00:00:00Z' };
    const alice = bench.portal.as('alice');
    await alice.create(day);
    await alice.create({ ...day, visibility: 'restricted' });
    expect((await alice.create(day)).ref).toBe('PM-2031-01-01-2');
  });

  it('is not told by a tag: an answer is kept by nobody', async () => {
    const answer = await ask('alice', 'GET', `/postmortems/${open.ref}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const tag = answer.headers.get('etag')!;
    const { seq } = answer.body;
    await bench.portal.as('alice').setAccess(open.ref, seq, {
      visibility: 'restricted',
      members: [],
      reason: 'x',
    });
    const { status } = await bench.portal.request(
      'bob',
      'GET',
      `/postmortems/${open.ref}`,
      { headers: { 'if-none-match': tag } },
    );
    expect(status).toBe(404);
    const now = await bench.portal.as('alice').get(open.ref);
    await bench.portal.as('alice').setAccess(open.ref, now.seq, {
      visibility: 'open',
      members: [],
      reason: 'x',
    });
  });

  it('changes within one request after its members do', async () => {
    const alice = bench.portal.as('alice');
    const mona = bench.portal.as('mona');
    const bob = bench.portal.as('bob');
    await mona.get(hidden.ref);
    const { seq } = await alice.get(hidden.ref);
    await alice.setAccess(hidden.ref, seq, {
      visibility: 'restricted',
      members: ['user:default/bob'],
      reason: 'handed over',
    });
    await bob.get(hidden.ref);
    expect((await bob.list({ q: 'hidden' })).items).toHaveLength(1);
    expect(await bob.exportActionItems()).toContain('hidden');
    await expect(mona.get(hidden.ref)).rejects.toMatchObject({
      statusCode: 404,
    });
    expect((await mona.list({ q: 'hidden' })).items).toEqual([]);
    expect(await mona.exportActionItems()).not.toContain('hidden');
  });

  it('is not told by what others may do with what was deleted', async () => {
    const alice = bench.portal.as('alice');
    const { ref, seq } = await alice.create({
      title: 'Gone',
      visibility: 'restricted',
    });
    await alice.delete(ref, seq);
    const restore = `/postmortems/${ref}/restore`;
    const before = await tell('POST', restore);
    expect(before.status).toBe(404);
    await bench.knex('postmortems').where({ ref }).delete();
    expect(await tell('POST', restore)).toEqual(before);
  });
});
