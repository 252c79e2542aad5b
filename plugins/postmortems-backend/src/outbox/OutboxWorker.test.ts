import { mockServices } from '@backstage/backend-test-utils';
import { anyAccess } from '../__testUtils__/anyAccess';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ConfigReader } from '@backstage/config';
import { Database } from '../database';
import { createServices } from '../services';
import { Settings } from '../settings';
import { OutboxStore } from './OutboxStore';
import { OutboxWorker, waitAfter } from './OutboxWorker';
import { Sender } from './Sender';

const START = Date.parse('2025-02-09T10:00:00.000Z');

it('waits twice as long after each failure, from half a minute up to an hour', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 80].map(
    attempts => waitAfter(attempts) / 60_000,
  );
  expect(minutes).toEqual([0.5, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

describeOnEachDatabase('a worker of the outbox', init => {
  const start = async (handle: Sender['handle'], others: Sender[] = []) => {
    const knex = await init();
    const database = await Database.create({ getClient: async () => knex });
    const { postmortems } = createServices({
      database,
      settings: Settings.fromConfig(new ConfigReader({})),
      catalog: catalogServiceMock(),
      now: () => new Date(),
    });
    const { id } = await postmortems.create(
      { access: anyAccess('user:default/alice') },
      { title: 'Slow search' },
    );
    const clock = { now: START };
    const logger = mockServices.logger.mock();
    const worker = new OutboxWorker({
      ...{ database, logger, now: () => new Date(clock.now) },
      senders: [{ kinds: ['comment', 'reminder'], handle }, ...others],
    });
    const add = (...keys: string[]) =>
      new OutboxStore().insert(
        knex,
        new Date(START).toISOString(),
        keys.map(key => ({
          kind: 'comment' as const,
          postmortemId: id,
          dedupeKey: key,
          payload: { commentId: key },
        })),
      );
    return { knex, worker, clock, add, logger, id };
  };

  it('tells each recipient of a cause, and the cause only once', async () => {
    const told: string[] = [];
    const { worker, add, knex } = await start(async effect => {
      if (!effect.recipient) return { recipients: ['user:a/a', 'user:a/b'] };
      told.push(`${effect.dedupeKey} ${effect.recipient}`);
      return 'done';
    });
    await add('comment:1');
    await add('comment:1', 'comment:2');
    await worker.run();
    await worker.run();
    expect(told.sort()).toEqual([
      'comment:1 user:a/a',
      'comment:1 user:a/b',
      'comment:2 user:a/a',
      'comment:2 user:a/b',
    ]);
    expect(await knex('outbox').distinct('status')).toEqual([
      { status: 'done' },
    ]);
  });

  it('tries again what failed, later, and stops reaching for who is down', async () => {
    const tried: string[] = [];
    let isDown = true;
    const { worker, add, clock, knex } = await start(async effect => {
      tried.push(effect.dedupeKey);
      if (isDown) throw new Error('Request failed with status 503');
      return 'done';
    });
    await add('1', '2', '3', '4', '5');
    await worker.run();
    expect(tried).toHaveLength(3);

    isDown = false;
    await worker.run();
    // The two that were not tried; the others wait.
    expect(new Set(tried).size).toBe(5);
    expect(tried).toHaveLength(5);

    clock.now += 29_999;
    await worker.run();
    expect(tried).toHaveLength(5);
    clock.now += 1;
    await worker.run();
    expect(tried).toHaveLength(8);
    const rows = await knex('outbox').select('status', 'last_error');
    expect(rows).toEqual(
      Array.from({ length: 5 }, () => ({ status: 'done', last_error: null })),
    );
  });

  it('gives up after about three days, says so, and keeps it', async () => {
    let tries = 0;
    const { worker, add, clock, knex, logger } = await start(async () => {
      tries += 1;
      throw new Error('Request failed with status 400');
    });
    await add('comment:1');
    for (let hour = 0; hour < 120; hour++) {
      await worker.run();
      clock.now += 3_600_000;
    }
    expect(tries).toBe(80);
    expect(await knex('outbox').first()).toMatchObject({
      status: 'failed',
      last_error: 'Request failed with status 400',
    });
    expect(logger.error).toHaveBeenCalledTimes(1);
    await new OutboxStore().forget(knex, new Date(clock.now).toISOString());
    expect(await knex('outbox').first()).toMatchObject({ status: 'failed' });
  });

  it('takes over what another one has left, once its claim has run out', async () => {
    const done: string[] = [];
    const { worker, add, clock, knex } = await start(async effect => {
      done.push(effect.dedupeKey);
      return 'done';
    });
    await add('comment:1');
    const store = new OutboxStore();
    const [id] = await store.due(
      knex,
      ['comment'],
      new Date(START).toISOString(),
      10,
    );
    const lost = await store.claim(knex, id, {
      now: new Date(START).toISOString(),
      until: new Date(START + 120_000).toISOString(),
    });
    await worker.run();
    expect(done).toEqual([]);

    clock.now += 120_001;
    await worker.run();
    expect(done).toEqual(['comment:1']);
    // The lost one comes back, and has no say any more.
    const at = new Date(clock.now).toISOString();
    expect(await store.end(knex, lost!, { status: 'failed', at })).toBe(false);
    expect(await knex('outbox').first()).toMatchObject({ status: 'done' });
  });

  it('goes on with what comes while it is at work', async () => {
    const done: string[] = [];
    const { worker, add } = await start(async effect => {
      done.push(effect.dedupeKey);
      if (done.length === 1) {
        await add('comment:2');
        worker.nudge();
      }
      return 'done';
    });
    await add('comment:1');
    await worker.run();
    expect(done).toEqual(['comment:1', 'comment:2']);
  });

  it('holds nothing up because another kind is slow or down', async () => {
    const done: string[] = [];
    let answer = () => {};
    // From the beginning: both comments may be told before anybody asks for the ticket.
    const answered = new Promise<void>(resolve => {
      answer = resolve;
    });
    const { worker, add, knex, id } = await start(
      async ({ dedupeKey }) => {
        done.push(dedupeKey);
        if (done.length === 2) answer();
        return 'done';
      },
      [
        {
          kinds: ['ticket'],
          handle: async () => {
            await answered;
            throw new Error('Request failed with status 503');
          },
        },
      ],
    );
    await new OutboxStore().insert(knex, new Date(0).toISOString(), [
      { kind: 'ticket', postmortemId: id, dedupeKey: 'ticket:1', payload: {} },
    ]);
    await add('comment:1', 'comment:2');
    // The ticket is not answered before both comments are told.
    await worker.run();
    expect(done.sort()).toEqual(['comment:1', 'comment:2']);
    expect(
      await knex('outbox').where({ kind: 'ticket' }).first(),
    ).toMatchObject({ status: 'waiting', attempts: 1 });
  });

  it('leaves what nobody here sends to a replica that does', async () => {
    const { worker, knex, id } = await start(async () => 'done');
    await new OutboxStore().insert(knex, new Date(0).toISOString(), [
      { kind: 'ticket', postmortemId: id, dedupeKey: 'ticket:1', payload: {} },
    ]);
    await worker.run();
    expect(await knex('outbox').first()).toMatchObject({
      status: 'waiting',
      attempts: 0,
    });
  });

  it('waits as long as it is told to, which counts as no attempt', async () => {
    const until = new Date(START + 3_600_000).toISOString();
    let isLimited = true;
    const { worker, add, clock, knex } = await start(async () =>
      isLimited ? { notBefore: until, why: 'Rate limited' } : 'done',
    );
    await add('comment:1');
    await worker.run();
    expect(await knex('outbox').first()).toMatchObject({
      ...{ status: 'waiting', attempts: 0, due_at: until },
      last_error: 'Rate limited',
    });
    isLimited = false;
    clock.now += 3_600_000;
    await worker.run();
    expect(await knex('outbox').first()).toMatchObject({ status: 'done' });
  });

  it('begins nothing any more once it is stopped', async () => {
    const done: string[] = [];
    const { worker, add } = await start(async effect => {
      done.push(effect.dedupeKey);
      void worker.stop();
      return 'done';
    });
    await add('comment:1', 'comment:2');
    await worker.run();
    await worker.run();
    expect(done).toHaveLength(1);
  });

  it('forgets what was done long ago, but no reminder', async () => {
    const { worker, add, knex, id, clock } = await start(async () => 'done');
    await add('comment:1');
    await new OutboxStore().insert(knex, new Date(START).toISOString(), [
      {
        kind: 'reminder',
        postmortemId: id,
        dedupeKey: 'reminder:1',
        payload: { hours: 24 },
      },
    ]);
    await worker.run();
    const before = new Date(clock.now + 1).toISOString();
    await new OutboxStore().forget(knex, before);
    expect(await knex('outbox').pluck('dedupe_key')).toEqual(['reminder:1']);
  });

  it('takes what is due by an index', async () => {
    const { knex } = await start(async () => 'done');
    const query = knex('outbox')
      .where('status', 'waiting')
      .where('due_at', '<=', 'x')
      .orderBy(['due_at', 'id'])
      .limit(1)
      .toString();
    if (knex.client.config.client === 'pg') {
      await knex.raw('set enable_seqscan = off');
    }
    const plan = JSON.stringify(
      await knex.raw(
        knex.client.config.client === 'pg'
          ? `explain ${query}`
          : `explain query plan ${query}`,
      ),
    );
    expect(plan).toContain('outbox_status_due_at_id_index');
  });
});
