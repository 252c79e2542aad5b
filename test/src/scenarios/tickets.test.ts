import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { createScratchDatabase, Engine } from '../support/databases';
import { FaultyTracker, TRACKER_FAULTS } from '../support/FaultyTracker';
import { Replica } from '../support/Replica';
import { inRun, scenario } from '../support/scenario';

/** Of each fault. */
const ACTIONS = inRun({ usual: 6, proof: 1_000 });
const AT_ONCE = 100;
const PAST = '2020-01-01T00:00:00.000Z';

/** A portal whose tasks run when the test says so. */
async function startPortal(knex: Knex, tracker: FaultyTracker) {
  const scheduler = mockServices.scheduler();
  const replica = await Replica.start(knex, {
    features: [
      tracker.module,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  return { replica, send: () => scheduler.triggerTask('send-outbox') };
}

/** Lets everything be over that is waited for, here and in the tracker. */
async function letTimePass(knex: Knex, tracker: FaultyTracker): Promise<void> {
  tracker.letTimePass();
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
  count: number,
): Promise<string[]> {
  const client = replica.as('author');
  const ids: string[] = [];
  while (ids.length < count) {
    // So that a connection that the server ended meanwhile is known to be gone.
    await setImmediate();
    const { ref } = await client.create({ title: 'Slow search' });
    const end = Math.min(count, ids.length + AT_ONCE);
    while (ids.length < end) {
      const { id } = await client.createActionItem(ref, { title: 'Do it' });
      ids.push(id);
    }
    await client.createTickets(ref, { place: 'shop' });
  }
  return ids;
}

/** How many issues each action has. */
function issuesOf(ids: string[], { bodies }: FaultyTracker): number[] {
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

describe('issues are asked for while the tracker is at fault', () => {
  scenario(
    'T9 tickets',
    { floor: '1,000 actions × 5 kinds of faults, exactly 1 issue each' },
    engine =>
      withDatabase(engine, async connect => {
        const knex = connect();
        const tracker = new FaultyTracker();
        const portals = [await startPortal(knex, tracker)];
        if (engine === 'PostgreSQL') {
          portals.push(await startPortal(connect(), tracker));
        }
        for (const fault of TRACKER_FAULTS) {
          tracker.meet(fault);
          const ids = await askForIssues(portals[0].replica, ACTIONS);
          while (await isAnythingLeft(knex)) {
            await Promise.all(portals.map(({ send }) => send()));
            await letTimePass(knex, tracker);
          }
          expect(issuesOf(ids, tracker)).toEqual(Array(ACTIONS).fill(1));
          expect(tracker.met.get(fault)).toBeGreaterThan(0);
        }
        // Each names its own, and no two the same.
        const urls: string[] = await knex('action_items').pluck('ticket_url');
        expect(new Set(urls).size).toBe(ACTIONS * TRACKER_FAULTS.length);
        expect(urls).not.toContain(null);
        expect(tracker.bodies).toHaveLength(urls.length);
        await Promise.all(portals.map(({ replica }) => replica.stop()));
        const faults = [...tracker.met.values()].reduce((a, b) => a + b, 0);
        return `${urls.length} actions, ${faults} requests met a fault, ${tracker.bodies.length} issues`;
      }),
  );

  it('makes none again when whoever made it was killed, nor when they come back', () =>
    withDatabase('SQLite', async connect => {
      const knex = connect();
      const tracker = new FaultyTracker();
      const first = await startPortal(knex, tracker);
      tracker.meet('kills its sender');
      const ids = await askForIssues(first.replica, 1);
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
      const ids = await askForIssues(replica, 5);
      while (await isAnythingLeft(knex)) {
        await send();
        await letTimePass(knex, tracker);
      }
      expect(Math.max(...issuesOf(ids, tracker))).toBeGreaterThan(1);
      await replica.stop();
    }));
});
