// What the list costs, held against the two floors in the same process.
import { load, loadInTurns } from './load.mjs';
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
  const many = 10;
  const atOnce = {
    hello: `${url}/api/floors/hello`,
    sql: `${url}/api/floors/sql`,
    list,
  };
  const pages = { firstPage: list, lastPage: last.address };
  const takes = {
    ...Object.fromEntries(
      Object.entries(atOnce).map(([name, address]) => [
        name,
        () => load({ url: address, token }, { ms, connections: many }),
      ]),
    ),
    pages: () =>
      loadInTurns(
        Object.fromEntries(
          Object.entries(pages).map(([name, address]) => [
            name,
            { urls: [address], token },
          ]),
        ),
        { ms: 2 * ms },
      ),
  };
  // Once for nothing, until everything is loaded and compiled.
  await inRounds(takes, 1);
  const taken = await inRounds(takes, rounds);

  const route = (address, connections, found) => ({
    route: address
      .slice(url.length)
      .replace(/cursor=.*/, `cursor=… (page ${last.number})`),
    connections,
    perSecond: median(found.map(({ perSecond }) => perSecond)),
    ms: median(found.map(({ latencies }) => median(latencies))),
  });
  return {
    listVersusSql: taken.map(({ list: l, sql }) => l.perSecond / sql.perSecond),
    lastVersusFirst: taken.map(
      ({ pages: { lastPage, firstPage } }) =>
        median(lastPage) / median(firstPage),
    ),
    routes: [
      ...Object.entries(atOnce).map(([name, address]) =>
        route(
          address,
          many,
          taken.map(found => found[name]),
        ),
      ),
      ...Object.entries(pages).map(([name, address]) =>
        route(
          address,
          1,
          taken.map(found => oneByOne(found.pages[name])),
        ),
      ),
    ],
  };
}

/** What one connection would do in a second, by how long its answers took. */
function oneByOne(latencies) {
  const ms = latencies.reduce((sum, latency) => sum + latency, 0);
  return { latencies, perSecond: (1_000 * latencies.length) / ms };
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
