// Lists of ours beside those of plugins that every portal has, with as many rows in each: notifications and the catalog.
import knexFactory from 'knex';
import { makeDataSet, NOT_LISTED } from './dataSet.mjs';
import { fillCatalog } from './catalogRows.mjs';
import { load, send } from './load.mjs';
import { fillNotifications, notifyOnce } from './notificationRows.mjs';
import { measurePermissions } from './permissions.mjs';
import { startAgain, startOn, UNTOLD } from './portals.mjs';
import { measureSearch } from './search.mjs';
import { inRounds, median } from './statistics.mjs';

const POSTMORTEMS = 100_000;
const ROUND_MS = 2_000;
/** Wrote all of them, so is told of all of them, and reads all of them. */
const ASKER = 'alice';

/** Each leaves a fifth. */
const FILTERED = {
  ours: '/api/postmortems/postmortems?limit=50&severity=P2&status=published',
  catalog:
    '/api/catalog/entities/by-query?limit=50&filter=kind=component,spec.owner=payments-team',
};
const [LEAST, MOST] = [0.15, 0.25];

/**
 * @param {'SQLite' | 'PostgreSQL'} engine
 * @param {string} postgres address of the server
 * @param {number} rounds
 * @returns `permissions` and `search` as measured there; `lists` in requests a second and `filtered` in milliseconds,
 *   by round
 */
export async function measureNeighbours(engine, postgres, rounds) {
  const told = await startOn(engine, postgres, 'neighbours');
  await notifyOnce(told, ASKER);
  const portal = await startAgain(told, UNTOLD);
  console.log(`${engine}: making ${POSTMORTEMS} post-mortems with their words`);
  await makeDataSet({
    portal,
    database: portal.databaseOf('postmortems'),
    count: POSTMORTEMS,
    without: NOT_LISTED,
  });
  console.log(`${engine}: measuring conditions and search`);
  const permissions = await measurePermissions(portal, rounds);
  const search = await measureSearch(portal, rounds);
  console.log(`${engine}: making as many notifications and entities`);
  await fillNotifications(portal, {
    of: ASKER,
    count: await countPostmortems(portal),
  });
  await fillCatalog(portal, await countPostmortems(portal));
  await expectLikeSelectivity(portal);
  console.log(`${engine}: measuring notifications and the catalog`);
  const lists = await measureLists(portal, rounds);
  const filtered = await measureFiltered(portal, rounds);
  await portal.remove();
  say(engine, 'list of 50, ms', permissions.rounds);
  for (const word of Object.keys(search[0])) {
    const ofWord = search.map(round => round[word]);
    say(engine, `${word} word, ms`, ofWord);
  }
  say(engine, 'lists of 50, requests/s', lists);
  say(engine, 'filtered lists of 50, ms', filtered);
  return { permissions, search, lists, filtered };
}

/** Prints the medians of what was taken in rounds. */
function say(engine, what, rounds) {
  const medians = Object.keys(rounds[0]).map(
    name => `${name} ${median(rounds.map(round => round[name])).toFixed(1)}`,
  );
  console.log(`${engine}: ${what}: ${medians.join(', ')}`);
}

async function targetsOf(portal, addresses) {
  const token = await portal.token(ASKER);
  return Object.fromEntries(
    Object.entries(addresses).map(([name, address]) => [
      name,
      { url: `${portal.url}${address}`, token },
    ]),
  );
}

async function measureLists(portal, rounds) {
  const targets = await targetsOf(portal, {
    ours: '/api/postmortems/postmortems?limit=50',
    notifications: '/api/notifications/notifications?limit=50',
  });
  return inRoundsOf(targets, rounds, async target => {
    const options = { ms: ROUND_MS, connections: 10 };
    return (await load(target, options)).perSecond;
  });
}

async function measureFiltered(portal, rounds) {
  const targets = await targetsOf(portal, FILTERED);
  return inRoundsOf(targets, rounds, async target => {
    const options = { ms: ROUND_MS, connections: 1 };
    return median((await load(target, options)).latencies);
  });
}

/** Takes each once for nothing, then in rounds. */
async function inRoundsOf(targets, rounds, take) {
  const takes = Object.fromEntries(
    Object.entries(targets).map(([name, target]) => [name, () => take(target)]),
  );
  await inRounds(takes, 1);
  return inRounds(takes, rounds);
}

async function onPostmortems(portal, ask) {
  const knex = knexFactory(portal.databaseOf('postmortems'));
  try {
    return await ask(knex('postmortems').whereNull('deleted_at'));
  } finally {
    await knex.destroy();
  }
}

async function countPostmortems(portal) {
  const [{ n }] = await onPostmortems(portal, all => all.count({ n: '*' }));
  return Number(n);
}

/** That there are as many of both, and that the filters leave about as many. */
async function expectLikeSelectivity(portal) {
  const all = await countPostmortems(portal);
  const [{ n }] = await onPostmortems(portal, rows =>
    rows.where({ severity: 'P2', status: 'published' }).count({ n: '*' }),
  );
  const token = await portal.token(ASKER);
  const total = async address =>
    JSON.parse(await send(undefined, { url: `${portal.url}${address}`, token }))
      .totalItems;
  const entities = await total('/api/catalog/entities/by-query?limit=1');
  if (entities !== all) {
    throw new Error(`The catalog answers ${entities} of ${all}`);
  }
  const shares = [Number(n) / all, (await total(FILTERED.catalog)) / all];
  if (shares.some(share => share < LEAST || share > MOST)) {
    throw new Error(`The filters leave ${shares.join(' and ')}`);
  }
}
