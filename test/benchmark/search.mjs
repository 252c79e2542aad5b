// Finding words, newest first, beside looking through the same texts for the same letters.
import { load, send } from './load.mjs';
import { inRounds, median } from './statistics.mjs';

const ROUND_MS = 2_000;
const ASKER = 'alice';

/** One stands in a thousandth of the post-mortems, one in nearly all, several times. */
const WORDS = { rare: 'service0042', frequent: 'latency' };

/**
 * @param {Awaited<ReturnType<import('./portals.mjs').startOn>>} portal
 * @param {number} rounds
 * @returns {Promise<Record<'rare' | 'frequent', { search: number, scan: number }>[]>} milliseconds by round, with one
 *   connection
 */
export async function measureSearch(portal, rounds) {
  const token = await portal.token(ASKER);
  const at = address => ({
    url: `${portal.url}/api/postmortems${address}`,
    token,
  });
  const takes = {};
  for (const [name, word] of Object.entries(WORDS)) {
    const search = at(`/postmortems?limit=50&q=${word}`);
    const scan = at(`/floors/scan?text=${word}`);
    await expectSame(search, scan);
    for (const [way, target] of Object.entries({ search, scan })) {
      takes[`${name} ${way}`] = async () => {
        const options = { ms: ROUND_MS, connections: 1 };
        return median((await load(target, options)).latencies);
      };
    }
  }
  await inRounds(takes, 1);
  return (await inRounds(takes, rounds)).map(found =>
    Object.fromEntries(
      Object.keys(WORDS).map(name => [
        name,
        { search: found[`${name} search`], scan: found[`${name} scan`] },
      ]),
    ),
  );
}

async function expectSame(search, scan) {
  const refs = async target =>
    JSON.parse(await send(undefined, target))
      .items.map(({ ref }) => ref)
      .join(' ');
  if ((await refs(search)) !== (await refs(scan))) {
    throw new Error(`${search.url} finds others than the scan`);
  }
}
