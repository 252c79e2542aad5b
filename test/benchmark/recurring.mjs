// What the numbers of the whole organisation cost, where there are many post-mortems: beside counting them all in the
// database, beside an answer that needs nothing, and for somebody who may read more than others.
import { isDeepStrictEqual } from 'node:util';
import knexFactory from 'knex';
import { load, send } from './load.mjs';
import { inRounds, median, percentile } from './statistics.mjs';

const ROUND_MS = 2_000;
const ADDRESS = '/api/postmortems/factors/recurring';

/** Answers the same, counted by the database. */
const LIVE = '/api/postmortems/floors/recurring';

/** What a browser takes; not asked so, an answer is sent as long as it is. */
const AS_BROWSER = { 'accept-encoding': 'gzip' };

/** Is named by so many restricted ones. */
const READER = 'grace';
const READS = 200;

/**
 * @param {{ url: string, token: string, tokenOf: (name: string) => Promise<string>, database: object }} portal
 * @param {number} rounds
 * @returns {Promise<Record<'hello' | 'kept' | 'unpacked' | 'plain' | 'reader' | 'changed' | 'live', number>[]>} milliseconds by
 *   round: of `hello`, `kept` and `unpacked` the 95th percentile with ten connections, of the others the median with one
 */
export async function measureRecurring(portal, rounds) {
  const { url, token, database } = portal;
  await nameReader(database);
  const at = (path, by = token) => ({ url: `${url}${path}`, token: by });
  const asBrowser = path => ({ ...at(path), headers: AS_BROWSER });
  const reader = await portal.tokenOf(READER);
  const author = await portal.tokenOf('alice');
  const ms = async (target, connections, of) =>
    of((await load(target, { ms: ROUND_MS, connections })).latencies);
  const p95 = latencies => percentile(latencies, 0.95);
  const takes = {
    hello: () => ms(asBrowser('/api/floors/hello'), 10, p95),
    kept: () => ms(asBrowser(ADDRESS), 10, p95),
    unpacked: () => ms(at(ADDRESS), 10, p95),
    plain: () => ms(at(ADDRESS), 1, median),
    reader: () => ms(at(ADDRESS, reader), 1, median),
    changed: () => afterChanges(at(ADDRESS), at('', author)),
  };
  await inRounds(takes, 1);
  const taken = await inRounds(takes, rounds);
  // Takes so long that it is asked for once only, which is not the time of a first answer: others have warmed the chain.
  const live = await ms(at(LIVE), 1, median);
  await expectSame(at(ADDRESS), at(LIVE));
  return taken.map(round => ({ ...round, live }));
}

/** That what is compared says the same. */
async function expectSame(...targets) {
  const [kept, live] = await Promise.all(
    targets.map(async target => JSON.parse(await send(undefined, target))),
  );
  if (!isDeepStrictEqual(kept, live))
    throw new Error('What is kept is not what is counted');
}

/** How long the first answer takes after each of some changes. */
async function afterChanges(target, { url, token }) {
  const list = `${url}/api/postmortems/postmortems`;
  const json = async message => JSON.parse(await send(undefined, message));
  const { items } = await json({
    url: `${list}?status=published&limit=1`,
    token,
  });
  const taken = [];
  for (let n = 0; n < 5; n++) {
    const address = `${list}/${items[0].ref}`;
    const { version, title } = await json({ url: address, token });
    await send(undefined, {
      ...{ url: address, token, method: 'PATCH' },
      headers: { 'if-match': `"${version}"` },
      json: { title: `${title.replace(/ \(\d+\)$/, '')} (${Date.now()})` },
    });
    const startedAt = performance.now();
    await send(undefined, target);
    taken.push(performance.now() - startedAt);
  }
  return median(taken);
}

async function nameReader(database) {
  const knex = knexFactory(database);
  try {
    const ids = await knex('postmortems')
      .where({ visibility: 'restricted', status: 'published' })
      .orderBy('id')
      .limit(READS)
      .pluck('id');
    await knex.batchInsert(
      'postmortem_readers',
      ids.map(id => ({
        postmortem_id: id,
        principal: `user:default/${READER}`,
      })),
      100,
    );
  } finally {
    await knex.destroy();
  }
}
