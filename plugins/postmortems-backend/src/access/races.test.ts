import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { fillPostmortem } from '../__testUtils__/fillPostmortem';
import { SqlLog } from '../__testUtils__/SqlLog';

const ROUNDS = 8;
const CATEGORY = 'security';

describeWithPortal('a restriction at the very moment', bench => {
  const restrict = async (ref: string) => {
    const alice = bench.portal.as('alice');
    const { status } = await bench.portal.request(
      'alice',
      'PUT',
      `/postmortems/${ref}/access`,
      {
        json: { visibility: 'restricted', members: [], reason: 'x' },
        headers: { 'if-match': '*' },
      },
    );
    expect(status).toBe(200);
    return alice;
  };

  it('at which a factor is added leaves nothing of it to count for others', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { ref } = await fillPostmortem(bench.portal, {
        word: `round${round}`,
        entityRef: `component:default/round${round}`,
      });
      const [, added] = await Promise.all([
        restrict(ref),
        bench.portal.request('carol', 'POST', `/postmortems/${ref}/factors`, {
          json: { statement: 'x', layer: 'systemic', category: CATEGORY },
        }),
      ]);
      // Before the restriction, or not at all.
      expect([201, 404]).toContain(added.status);
      const bob = bench.portal.as('bob');
      const { items, postmortems } = await bob.getRecurringFactors();
      expect(items).toEqual([]);
      expect(postmortems).toBe(0);
      expect((await bob.listFactors()).items).toEqual([]);
      const mine = await bench.portal.as('alice').getRecurringFactors({
        entityRef: `component:default/round${round}`,
      });
      expect(mine.items.some(({ category }) => category === CATEGORY)).toBe(
        added.status === 201,
      );
    }
  });
});

/** Resolves when somebody waits: for a lock in this database, or on SQLite for its one connection. */
async function someoneWaits(knex: Knex): Promise<void> {
  if (knex.client.config.client === 'better-sqlite3') {
    while (knex.client.pool.numPendingAcquires() === 0) await setImmediate();
    return;
  }
  for (;;) {
    const { rows } = await knex.raw(
      `select 1 from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
}

describeWithPortal('a reader', bench => {
  /**
   * Lets `work` happen between two statements of a request: on SQLite in the moment in which the first
   * is answered, on PostgreSQL while the second waits for a table.
   */
  const inTheMiddle = async <T>(
    request: () => Promise<T>,
    table: string,
    work: (knex: Knex) => Promise<void>,
  ): Promise<T> => {
    const { knex } = bench;
    if (bench.engine === 'SQLITE_3') {
      let done: Promise<void> | undefined;
      knex.on('query-response', (_rows, { sql }: { sql: string }) => {
        if (sql.startsWith('select') && sql.includes('from `postmortems`')) {
          done ??= work(knex);
        }
      });
      const answer = await request();
      await done;
      knex.removeAllListeners('query-response');
      return answer;
    }
    const trx = await knex.transaction();
    await trx.raw('lock table ?? in access exclusive mode', [table]);
    const asked = request();
    await someoneWaits(knex);
    await work(trx);
    await trx.commit();
    return asked;
  };

  it.each([
    ['', 'factors'],
    ['/factors', 'factors'],
    ['/report', 'factors'],
    ['/revisions', 'revisions'],
  ])(
    'sees one state of a document, not its header of one and its rows of another: %s',
    async (path, table) => {
      const { ref, id } = await fillPostmortem(bench.portal, { word: 'still' });
      const [factor] = await bench.knex('factors').where({ postmortem_id: id });
      const [revision] = await bench
        .knex('revisions')
        .where({ postmortem_id: id, n: 1 });
      const { status, text } = await inTheMiddle(
        () => bench.portal.request('bob', 'GET', `/postmortems/${ref}${path}`),
        table,
        async knex => {
          const later = [
            knex('postmortems')
              .where({ id })
              .update({ visibility: 'restricted' }),
            knex('factors').insert({
              ...factor,
              id: randomUUID(),
              statement: 'secret',
            }),
            knex('revisions').insert({ ...revision, n: 99, label: 'secret' }),
          ];
          await Promise.all(later);
        },
      );
      expect(status).toBe(200);
      expect(text).not.toContain('secret');
      expect(
        (await bench.portal.request('bob', 'GET', `/postmortems/${ref}${path}`))
          .status,
      ).toBe(404);
    },
  );

  it('of a list is told all of it by one statement, so by one moment', async () => {
    const { ref } = await fillPostmortem(bench.portal, { word: 'listed' });
    const sql = new SqlLog(bench.knex);
    const statements = await sql.during(async () => {
      const { items } = await bench.portal.as('bob').list({ q: 'listed' });
      expect(items.map(item => [item.ref, item.factorCount])).toEqual([
        [ref, 1],
      ]);
    });
    // How frequent words are is asked before: that says how to look, and nothing of what is told.
    const reading = statements.filter(statement =>
      /postmortems/.test(statement.sql),
    );
    expect(reading).toHaveLength(1);
  });
});

/** What is told to whom waiting has not helped: another change of the same thing, or a database in use. */
const GIVEN_UP: Record<string, [number, string, string]> = {
  POSTGRES_17: [409, 'ConflictError', '1'],
  SQLITE_3: [503, 'ServiceUnavailableError', '5'],
};

describeWithPortal('whoever has to wait for another change', bench => {
  it('is held against the readers of after the wait', async () => {
    const { ref, id } = await fillPostmortem(bench.portal, {
      word: 'removed',
      visibility: 'restricted',
      members: ['user:default/mona'],
    });
    const trx = await bench.knex.transaction();
    await trx('postmortems').where({ id }).update({ members: '[]' });
    await trx('postmortem_readers')
      .where({ postmortem_id: id, principal: 'user:default/mona' })
      .delete();
    const writing = bench.portal.request(
      'mona',
      'POST',
      `/postmortems/${ref}/timeline`,
      { json: { description: 'too late' } },
    );
    await someoneWaits(bench.knex);
    await trx.commit();
    expect((await writing).status).toBe(404);
    const events = await bench
      .knex('timeline_events')
      .where({ postmortem_id: id, description: 'too late' });
    expect(events).toEqual([]);
  });

  it('does not wait for ever, is told when to come again, and then gets what they wanted', async () => {
    const ask = () =>
      bench.portal.request('alice', 'POST', '/postmortems', {
        json: { title: 'Once' },
        headers: { 'idempotency-key': 'busy' },
      });
    const { pool, logger } = bench.knex.client;
    const patience = pool.acquireTimeoutMillis;
    const warned = jest.spyOn(logger, 'warn').mockReturnValue(undefined);
    // SQLite has no locks to wait for but its connection, for a minute unless told otherwise.
    if (bench.engine === 'SQLITE_3') pool.acquireTimeoutMillis = 500;
    const trx = await bench.knex.transaction();
    await trx('idempotency_keys').insert({
      principal: 'user:default/alice',
      key: 'busy',
      fingerprint: '',
      answer: '',
      created_at: '',
    });
    const { status, headers, body } = await ask();
    await trx.rollback();
    pool.acquireTimeoutMillis = patience;
    warned.mockRestore();
    expect([status, body.error.name, headers.get('retry-after')]).toEqual(
      GIVEN_UP[bench.engine],
    );
    expect((await ask()).status).toBe(201);
  }, 60_000);
});
