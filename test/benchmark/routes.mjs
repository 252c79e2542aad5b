// What the list costs, held against the two floors in the same process.
import { load } from './load.mjs';
import { inRounds, median } from './statistics.mjs';

/**
 * @param {object} options
 * @param {string} options.url the portal's
 * @param {string} options.token of a person who is signed in
 * @param {number} options.rounds
 * @param {number} options.ms how long each measurement lasts
 */
export async function measureRoutes({ url, token, rounds, ms }) {
  const list = `${url}/api/postmortems/postmortems?limit=50`;
  const last = await lastFullPage(list, token);
  const measurement = (address, connections) => ({
    address,
    connections,
    take: () => load({ url: address, token }, { ms, connections }),
  });
  const measurements = {
    hello: measurement(`${url}/api/floors/hello`, 10),
    sql: measurement(`${url}/api/floors/sql`, 10),
    list: measurement(list, 10),
    firstPage: measurement(list, 1),
    lastPage: measurement(last.address, 1),
  };
  const takes = Object.fromEntries(
    Object.entries(measurements).map(([name, { take }]) => [name, take]),
  );
  // Once for nothing, until everything is loaded and compiled.
  await inRounds(takes, 1);
  const taken = await inRounds(takes, rounds);

  const ms50 = ({ latencies }) => median(latencies);
  return {
    listVersusSql: taken.map(({ list: l, sql }) => l.perSecond / sql.perSecond),
    lastVersusFirst: taken.map(
      ({ lastPage, firstPage }) => ms50(lastPage) / ms50(firstPage),
    ),
    routes: Object.entries(measurements).map(
      ([name, { address, connections }]) => ({
        route: address
          .slice(url.length)
          .replace(/cursor=.*/, `cursor=… (page ${last.number})`),
        connections,
        perSecond: median(taken.map(found => found[name].perSecond)),
        ms: median(taken.map(found => ms50(found[name]))),
      }),
    ),
  };
}

/** Follows the list to its end; answers the last page that is full. */
async function lastFullPage(list, token) {
  const ask = async address => {
    const answer = await fetch(address, {
      headers: { authorization: `Bearer ${token}` },
    });
    return answer.json();
  };
  let address = list;
  let { nextCursor } = await ask(list);
  for (let number = 1; nextCursor; number++) {
    const next = `${list}&cursor=${encodeURIComponent(nextCursor)}`;
    const page = await ask(next);
    if (page.items.length < 50) return { address, number };
    address = next;
    nextCursor = page.nextCursor;
    if (!nextCursor) return { address, number: number + 1 };
  }
  throw new Error('The list has but one page');
}
