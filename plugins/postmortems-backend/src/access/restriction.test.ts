import { allRoutes, routeKey } from '../__testUtils__/allRoutes';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { fillPostmortem, Target } from '../__testUtils__/fillPostmortem';
import { requestTo } from '../__testUtils__/requests';
import { RawAnswer } from '../__testUtils__/TestPortal';
import { SqlLog, Statement } from '../__testUtils__/SqlLog';

const aboutOne = allRoutes()
  .map(routeKey)
  .filter(route => route.includes('{ref}'));

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

  const ask = (name: string, route: string, target: Target, json?: object) => {
    const { method, path, ...init } = requestTo(route, target);
    return bench.portal.request(name, method, path, {
      ...init,
      ...(json && { json }),
    });
  };

  /** All that an answer tells: status, headers but the clock's, body, and what the database was asked. */
  const tell = async (route: string, target: Target) => {
    let answer!: RawAnswer;
    const statements: Statement[] = await sql.during(async () => {
      answer = await ask('bob', route, target);
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
        told[route] = await tell(route, hidden);
        expect(told[route]).toMatchObject({ status: 404 });
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
    for (const route of aboutOne.filter(key => key.includes('{id}'))) {
      const mixed = { ...hidden, ref: open.ref };
      const { status } = await ask('bob', route, mixed);
      expect([route, status]).toEqual([route, 404]);
    }
    const factor = await ask('bob', 'POST /postmortems/{ref}/factors', open, {
      statement: 'x',
      layer: 'systemic',
      parentId: hidden.factorId,
    });
    expect(factor.status).toBe(400);
    const action = await ask(
      'bob',
      'POST /postmortems/{ref}/action-items',
      open,
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
    const answer = await ask('alice', 'GET /postmortems/{ref}', open);
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
    const restore = 'POST /postmortems/{ref}/restore';
    const before = await tell(restore, { ...hidden, ref });
    expect(before.status).toBe(404);
    await bench.knex('postmortems').where({ ref }).delete();
    expect(await tell(restore, { ...hidden, ref })).toEqual(before);
  });
});
