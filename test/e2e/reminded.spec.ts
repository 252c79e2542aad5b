import knexFactory from 'knex';
import { apiAs, askPortalAs, tokenOf } from './support/api';
import {
  ownsPortal,
  startReplica,
  stopReplicas,
  type Replica,
} from './support/ownPortal';
import { expect, test } from './support/test';

/** Two backends over one PostgreSQL look for what is due, and who owes it is told once, and once more later. */

const DAY_MS = 86_400_000;
const OWNER = 'frank';
const TASKS = '/api/postmortems/.backstage/scheduler/v1/tasks';
const SOON = { timeout: 60_000 };

const portals: Replica[] = [];

test.beforeAll(async () => {
  test.skip(!ownsPortal, 'beside a portal that somebody runs, there is none');
  test.setTimeout(300_000);
  const env = {
    APP_CONFIG_postmortems_notifications_everySeconds: '1',
    // Not before the day itself.
    APP_CONFIG_postmortems_actions_reminders_before: '0',
  };
  portals.push(await startReplica(env));
  portals.push(await startReplica(env));
});

test.afterAll(async () => {
  if (ownsPortal) await stopReplicas();
});

/** What somebody was told of a post-mortem, as the notifications of a portal have it. */
async function toldOf(portal: Replica, ref: string): Promise<string[]> {
  const path = '/api/notifications?limit=100';
  const answer = await askPortalAs(OWNER, path, {}, portal.url);
  const { notifications } = await answer.json();
  return notifications
    .map((one: any) => one.payload)
    .filter(({ link, title }: any) => `${link} ${title}`.includes(ref))
    .map(({ title }: any) => title);
}

/**
 * Has what is due looked for by whichever takes it up, and waits until that is done. Both wait for the
 * same word in their database. It is said once, by one portal: said twice, the second could ask for
 * another look after the first, which would fall into what the spec does next.
 */
async function lookForReminders(): Promise<void> {
  const [{ url }] = portals;
  const trigger = `${TASKS}/find-reminders/trigger`;
  // Refused while one of them is looking.
  await expect(async () => {
    const answer = await askPortalAs('alice', trigger, { method: 'POST' }, url);
    expect(answer.status).toBe(200);
  }).toPass(SOON);
  await expect.poll(isLookedFor, SOON).toBe(true);
}

/** Whether nobody looks for what is due, nor is going to for now. The database, unlike the portals, keeps to today. */
async function isLookedFor(): Promise<boolean> {
  const answer = await askPortalAs('alice', TASKS, {}, portals[0].url);
  const { tasks } = await answer.json();
  const { taskState } = tasks.find(
    ({ taskId }: any) => taskId === 'find-reminders',
  );
  return (
    taskState.status === 'idle' && Date.parse(taskState.startsAt) > Date.now()
  );
}

/** The reminders of an action: for which day of it, to whom, and what became of it. */
async function remindersOf(actionItemId: string): Promise<unknown[]> {
  const url = new URL(portals[0].database);
  url.pathname = '/backstage_plugin_postmortems';
  const knex = knexFactory({ client: 'pg', connection: url.href });
  try {
    const rows: any[] = await knex('outbox')
      .where('dedupe_key', 'like', `action_reminder:${actionItemId}:%`)
      .whereNot({ recipient: '' })
      .orderBy('due_at');
    return rows.map(({ dedupe_key, recipient, status }) => [
      Number(dedupe_key.split(':').at(-1)),
      ...[recipient, status],
    ]);
  } finally {
    await knex.destroy();
  }
}

test('an action past its due day is reminded of once, and in the next window once more', async () => {
  test.setTimeout(300_000);
  const [{ url, now }] = portals;
  const alice = await apiAs('alice', url);
  const { ref } = await alice.create({ title: 'The pool ran full' });
  const title = 'Alert on the pool';
  const action = `AI-001 ${title}`;
  const { id } = await alice.createActionItem(ref, {
    title,
    owner: `user:default/${OWNER}`,
    // Tomorrow, by the clocks of the portals.
    dueOn: new Date(Date.parse(now) + DAY_MS).toISOString().slice(0, 10),
  });
  /** By one portal and by the other. */
  const told = () => Promise.all(portals.map(portal => toldOf(portal, ref)));
  await lookForReminders();
  expect(await remindersOf(id)).toEqual([]);

  const sent: unknown[] = [];
  const windows: [late: number, words: string][] = [
    [1, 'Overdue by 1 day'],
    [3, 'Overdue by 3 days'],
  ];
  for (const [late, words] of windows) {
    await test.step(words, async () => {
      await aDayLater();
      await aDayLater();
      await lookForReminders();
      sent.push([late, `user:default/${OWNER}`, 'done']);
      await expect.poll(() => remindersOf(id), SOON).toEqual(sent);
      // They look again, and nothing comes of it.
      await lookForReminders();
      await lookForReminders();
      expect(await remindersOf(id)).toEqual(sent);
      // In the portal the later one stands for both.
      const titles = [`${words}: ${action}`];
      expect(await told()).toEqual([titles, titles]);
    });
  }
});

/** Both clocks are moved by a day. */
async function aDayLater(): Promise<void> {
  const before = await Promise.all(portals.map(timeOf));
  for (const { pid } of portals) process.kill(pid, 'SIGUSR2');
  // The keys with which they sign have run out by then, and take a moment to be known anew.
  await expect(async () => {
    const after = await Promise.all(portals.map(timeOf));
    const passed = after.map((time, i) => time - before[i]);
    expect(Math.min(...passed)).toBeGreaterThan(86_000);
    for (const { url } of portals) {
      const path = '/api/postmortems/postmortems';
      expect((await askPortalAs('alice', path, {}, url)).status).toBe(200);
    }
  }).toPass(SOON);
}

/** In seconds, by the token that it issues. */
async function timeOf({ url }: Replica): Promise<number> {
  const [, claims] = (await tokenOf('alice', url)).split('.');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()).iat;
}
