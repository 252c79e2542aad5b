// As many notifications as wanted, each as the plugin keeps one that somebody was sent.
import { setTimeout as delay } from 'node:timers/promises';
import knexFactory from 'knex';

const MINUTE = 60_000;
const SENT_WITHIN_MS = 60_000;

/**
 * @param {Awaited<ReturnType<import('./portals.mjs').startOn>>} portal
 * @param {{ of: string, count: number }} wanted the name of a person who was notified once, and how many they get
 */
export async function fillNotifications(portal, { of, count }) {
  const knex = knexFactory(portal.databaseOf('notifications'));
  try {
    const ofPerson = { user: `user:default/${of}` };
    const [one] = await knex('notification').where(ofPerson).limit(1);
    const [{ n }] = await knex('notification')
      .where(ofPerson)
      .count({ n: '*' });
    const created = new Date(one.created).getTime();
    const copies = Array.from({ length: count - Number(n) }, (_, i) => ({
      ...one,
      id: `${one.id.slice(0, 24)}${String(i + 1).padStart(12, '0')}`,
      title: `${one.title} (${i + 1})`,
      scope: one.scope && `${one.scope}-${i + 1}`,
      created: new Date(created - (i + 1) * MINUTE),
    }));
    await knex.batchInsert('notification', copies, 500);
    if (portal.place.engine === 'PostgreSQL') await knex.raw('vacuum analyze');
  } finally {
    await knex.destroy();
  }
  const total = await countOf(portal, of);
  if (total !== count) {
    throw new Error(`Notifications answers ${total} of ${count}`);
  }
}

async function countOf(portal, name) {
  const answer = await portal.fetch(
    name,
    '/api/notifications/notifications?limit=1',
  );
  return (await answer.json()).totalCount;
}

/** Somebody comments on what a person wrote, of which authors are told: what the others are copies of. */
export async function notifyOnce(portal, to) {
  const api = '/api/postmortems/postmortems';
  const ref = await (async () => {
    const answer = await portal.fetch(to, api, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Told of a comment' }),
    });
    return (await answer.json()).ref;
  })();
  await portal.fetch('bob', `${api}/${ref}/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      target: { kind: 'document', key: null },
      body: 'Since when?',
    }),
  });
  const deadline = Date.now() + SENT_WITHIN_MS;
  while ((await countOf(portal, to)) === 0) {
    if (Date.now() > deadline) throw new Error('Nobody was notified');
    // It says nothing when it is sent.
    await delay(200);
  }
}
