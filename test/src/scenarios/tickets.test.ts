import { Knex } from 'knex';
import { createScratchDatabase, Engine } from '../support/databases';
import { FaultyGithub } from '../support/FaultyGithub';
import { FaultyTracker } from '../support/FaultyTracker';
import { Replica } from '../support/Replica';
import { inRun, scenario } from '../support/scenario';
import { tasksOnDemand } from '../support/tasks';

/** Of each fault. */
const ACTIONS = inRun({ usual: 6, proof: 1_000 });
const AT_ONCE = 100;
const PAST = '2020-01-01T00:00:00.000Z';

/** What makes requests meet a fault. */
type Faulty = Pick<FaultyTracker, 'module' | 'place' | 'bodies' | 'met'> & {
  letTimePass(): void | Promise<void>;
};

/** A portal whose tasks run when the test says so. */
async function startPortal(knex: Knex, tracker: Pick<Faulty, 'module'>) {
  const tasks = tasksOnDemand();
  const replica = await Replica.start(knex, {
    features: [tracker.module, tasks.feature],
  });
  return { replica, send: () => tasks.run('send-outbox') };
}

/** Lets everything be over that is waited for, here and in the tracker. */
async function letTimePass(knex: Knex, tracker: Faulty): Promise<void> {
  await tracker.letTimePass();
  const now = new Date().toISOString();
  await knex('outbox')
    .where({ status: 'waiting' })
    .where(put => put.where('due_at', '>', now).orWhereNotNull('claimed_until'))
    .update({ due_at: PAST, claimed_until: PAST });
  await knex('tickets').where('tried_at', '>', PAST).update({ tried_at: PAST });
  await knex('tracker_pauses').update({ until: PAST });
}

/** Post-mortems with so many actions, of which each is to have an issue. */
async function askForIssues(
  replica: Replica,
  { place }: Faulty,
  count: number,
): Promise<string[]> {
  const client = replica.as('author');
  const ids: string[] = [];
  while (ids.length < count) {
    const { ref } = await client.create({ title: 'Slow search' });
    const end = Math.min(count, ids.length + AT_ONCE);
    while (ids.length < end) {
      const { id } = await client.createActionItem(ref, { title: 'Do it' });
      ids.push(id);
    }
    await client.createTickets(ref, { place });
  }
  return ids;
}

/** How many issues each action has. */
function issuesOf(ids: string[], { bodies }: Faulty): number[] {
  const counts = new Map(ids.map(id => [id, 0]));
  for (const body of bodies) {
    const id = /post-mortem action (\S{36})/.exec(body)?.[1] ?? '';
    if (counts.has(id)) counts.set(id, counts.get(id)! + 1);
  }
  return [...counts.values()];
}

async function isAnythingLeft(knex: Knex): Promise<boolean> {
  const found = await knex('tickets').where({ state: 'creating' }).first();
  return found !== undefined;
}

async function withDatabase<T>(
  engine: Engine,
  work: (connect: () => Knex) => Promise<T>,
): Promise<T> {
  const database = await createScratchDatabase(engine);
  try {
    return await work(() => database.connect());
  } finally {
    await database.drop();
  }
}

/** Has so many actions of each fault ask for issues, and holds what became of it against what was asked. */
function makeAll<F extends string>(
  engine: Engine,
  tracker: Faulty & { faults: readonly F[]; meet(fault: F): void },
): Promise<string> {
  return withDatabase(engine, async connect => {
    const knex = connect();
    const portals = [await startPortal(knex, tracker)];
    if (engine === 'PostgreSQL') {
      portals.push(await startPortal(connect(), tracker));
    }
    for (const fault of tracker.faults) {
      tracker.meet(fault);
      const ids = await askForIssues(portals[0].replica, tracker, ACTIONS);
      while (await isAnythingLeft(knex)) {
        await Promise.all(portals.map(({ send }) => send()));
        await letTimePass(knex, tracker);
      }
      expect(issuesOf(ids, tracker)).toEqual(Array(ACTIONS).fill(1));
      expect(tracker.met.get(fault)).toBeGreaterThan(0);
    }
    // Each names its own, and no two the same.
    const urls: string[] = await knex('action_items').pluck('ticket_url');
    expect(new Set(urls).size).toBe(ACTIONS * tracker.faults.length);
    expect(urls).not.toContain(null);
    expect(tracker.bodies).toHaveLength(urls.length);
    await Promise.all(portals.map(({ replica }) => replica.stop()));
    const faults = [...tracker.met.values()].reduce((a, b) => a + b, 0);
    return `${urls.length} actions, ${faults} requests met a fault, ${tracker.bodies.length} issues`;
  });
}

describe('issues are asked for while the tracker is at fault', () => {
  const floor = '1,000 actions × 5 kinds of faults, exactly 1 issue each';

  scenario('T9 tickets', { floor }, engine =>
    makeAll(engine, new FaultyTracker()),
  );

  scenario('T9 GitHub over HTTP', { floor }, async engine => {
    const github = await FaultyGithub.start();
    try {
      return await makeAll(engine, github);
    } finally {
      await github.stop();
    }
  });

  it('makes none again when whoever made it was killed, nor when they come back', () =>
    withDatabase('SQLite', async connect => {
      const knex = connect();
      const tracker = new FaultyTracker();
      const first = await startPortal(knex, tracker);
      tracker.meet('kills its sender');
      const ids = await askForIssues(first.replica, tracker, 1);
      const dying = first.send();
      while (tracker.lost.length === 0) await knex.raw('select 1');
      await letTimePass(knex, tracker);

      const second = await startPortal(knex, tracker);
      await second.send();
      expect(issuesOf(ids, tracker)).toEqual([1]);
      expect(await isAnythingLeft(knex)).toBe(false);
      const before = await knex('action_items');
      // It was only slow.
      tracker.lost[0]();
      await dying;
      expect(await knex('action_items')).toEqual(before);
      await first.replica.stop();
      await second.replica.stop();
    }));

  it('would make several if it did not look for an earlier one', () =>
    withDatabase('SQLite', async connect => {
      const knex = connect();
      const tracker = new FaultyTracker();
      tracker.finds = false;
      tracker.meet('is cut off after the commit');
      const { replica, send } = await startPortal(knex, tracker);
      const ids = await askForIssues(replica, tracker, 5);
      while (await isAnythingLeft(knex)) {
        await send();
        await letTimePass(knex, tracker);
      }
      expect(Math.max(...issuesOf(ids, tracker))).toBeGreaterThan(1);
      await replica.stop();
    }));
});
