// What a list costs somebody whom a policy lets read by condition, beside one that is asked of a portal without the
// permission framework; and how often the framework is asked for it.
import { load, send } from './load.mjs';
import { startBeside, UNTOLD } from './portals.mjs';
import { inRounds, median } from './statistics.mjs';

const ROUND_MS = 1_500;
/** A portal that has just started is busy with its catalog. */
const SETTLES_MS = 30_000;
const LIST = '/api/postmortems/postmortems?limit=50';

const rule = (name, params) => ({
  rule: name,
  resourceType: 'postmortem',
  params,
});

/** Below the severest everybody reads, the severest only those who took part. */
const MOST_OF_THEM = by => ({
  anyOf: [
    rule('HAS_SEVERITY', { severities: ['P2', 'P3', 'P4'] }),
    rule('IS_PARTICIPANT', { userRefs: [by] }),
  ],
});

/** Twenty of a thousand services. */
const ONE_IN_FIFTY = rule('CONCERNS_ENTITY', {
  entityRefs: Array.from(
    { length: 20 },
    (_, n) => `component:default/service${String(n * 50).padStart(4, '0')}`,
  ),
});

/** Whom the policy lets read what; neither wrote anything. */
const READERS = {
  most: { name: 'frank', may: MOST_OF_THEM('user:default/frank') },
  few: { name: 'heidi', may: ONE_IN_FIFTY },
};

/**
 * @param {Awaited<ReturnType<import('./portals.mjs').startOn>>} portal without the framework
 * @param {number} rounds
 * @returns {Promise<{ rounds: Record<'off' | 'most' | 'few', number>[], callsPerRequest: number[] }>} milliseconds by
 *   round, with one connection; and calls by round
 */
export async function measurePermissions(portal, rounds) {
  const readIf = Object.values(READERS).map(({ name, may }) => [
    `user:default/${name}`,
    may,
  ]);
  const restricted = await startBeside(portal, {
    ...UNTOLD,
    APP_CONFIG_permission_enabled: 'true',
    BENCHMARK_READ_IF: JSON.stringify(Object.fromEntries(readIf)),
  });
  const target = async (at, { name }) => ({
    url: `${at.url}${LIST}`,
    token: await at.token(name),
  });
  const targets = {
    off: await target(portal, READERS.most),
    most: await target(restricted, READERS.most),
    few: await target(restricted, READERS.few),
  };
  await expectNarrowed(targets);
  const calls = async () =>
    JSON.parse(
      await send(undefined, {
        ...targets.most,
        url: `${restricted.url}/api/floors/permission-calls`,
      }),
    ).times;
  const callsPerRequest = [];
  const ms = async name => {
    const before = await calls();
    const { latencies } = await load(targets[name], {
      ms: ROUND_MS,
      connections: 1,
    });
    if (name !== 'off') {
      callsPerRequest.push(((await calls()) - before) / latencies.length);
    }
    return median(latencies);
  };
  const takes = Object.fromEntries(
    Object.keys(targets).map(name => [name, () => ms(name)]),
  );
  await load(targets.most, { ms: SETTLES_MS, connections: 1 });
  await inMemory(restricted.url, targets.most);
  await inRounds(takes, 1);
  callsPerRequest.splice(0);
  const taken = await inRounds(takes, rounds);
  await restricted.remove();
  return { rounds: taken, callsPerRequest };
}

/** Waits until a portal has built what it holds in memory, as does whoever asks it for post-mortems that are alike. */
async function inMemory(url, target) {
  const { items } = JSON.parse(await send(undefined, target));
  const api = `${url}/api/postmortems`;
  await send(undefined, {
    ...target,
    url: `${api}/postmortems/${items[0].ref}/similar`,
  });
}

/** A condition that is not in force would be measured as a fast one. */
async function expectNarrowed({ off, most, few }) {
  const list = async ({ url, token }, filter = '') =>
    JSON.parse(await send(undefined, { url: `${url}${filter}`, token })).items;
  const severest = '&severity=P1';
  const services = ONE_IN_FIFTY.params.entityRefs;
  const pages = await Promise.all([off, most, few].map(target => list(target)));
  const isNarrowed =
    pages.every(({ length }) => length === 50) &&
    // Somebody who took part in some of the severest reads these.
    (await list(most, severest)).length < (await list(off, severest)).length &&
    pages[2].every(({ affectedEntities }) =>
      affectedEntities.some(ref => services.includes(ref)),
    );
  if (!isNarrowed) throw new Error('The conditions do not narrow the list');
}
