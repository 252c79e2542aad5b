import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/**
 * Asks for the same thing over and over, on connections that stay open.
 *
 * @param {object} target
 * @param {string} target.url on this machine
 * @param {string} target.token
 * @param {object} [target.headers]
 * @param {{ connections?: number, ms?: number }} [options]
 * @returns {Promise<{ perSecond: number, latencies: number[] }>} latencies in milliseconds, sorted
 */
export async function load(
  { url, token, headers },
  { connections = 10, ms = 2_000 } = {},
) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies = [];
  const startedAt = performance.now();
  try {
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (performance.now() - startedAt < ms) {
          const sentAt = performance.now();
          await send(agent, { url, token, headers });
          latencies.push(performance.now() - sentAt);
        }
      }),
    );
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  return {
    perSecond: latencies.length / seconds,
    latencies: latencies.sort((a, b) => a - b),
  };
}

/** How many connections a browser opens to one server. */
const BROWSER_CONNECTIONS = 6;

/**
 * Asks for several pages in turns, each for all that it needs, at once as a browser does; a latency is until the last
 * of it has come. What the machine does meanwhile falls on all of them alike, request by request: so how long they take
 * beside each other is told much closer than by one after the other.
 *
 * @template {string} Name
 * @param {Record<Name, { urls: string[], token: string }>} pages
 * @param {{ ms?: number }} [options] for how long, all of them together
 * @returns {Promise<Record<Name, number[]>>} latencies in milliseconds, sorted
 */
export async function loadInTurns(pages, { ms = 2_000 } = {}) {
  const agent = new Agent({
    keepAlive: true,
    maxSockets: BROWSER_CONNECTIONS,
  });
  const names = Object.keys(pages);
  const latencies = Object.fromEntries(names.map(name => [name, []]));
  const startedAt = performance.now();
  try {
    while (performance.now() - startedAt < ms) {
      for (const name of names) {
        const { urls, token } = pages[name];
        const sentAt = performance.now();
        await Promise.all(urls.map(url => send(agent, { url, token })));
        latencies[name].push(performance.now() - sentAt);
      }
      // Each comes as often before the others as after them.
      names.reverse();
    }
  } finally {
    agent.destroy();
  }
  for (const name of names) latencies[name].sort((a, b) => a - b);
  return latencies;
}

/**
 * Sends one request on a connection that may be open already.
 *
 * @param {Agent} agent
 * @param {{ url: string, token: string, method?: string, headers?: object, json?: unknown }} message
 * @returns {Promise<string>} the body of the answer
 */
export function send(agent, { url, token, method = 'GET', headers, json }) {
  const body = json === undefined ? undefined : JSON.stringify(json);
  const options = {
    agent,
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
  };
  return new Promise((resolve, reject) => {
    request(url, options, answer => {
      const pieces = [];
      answer.on('data', piece => pieces.push(piece));
      answer.once('end', () => {
        const text = Buffer.concat(pieces).toString('utf8');
        if (answer.statusCode < 300) resolve(text);
        else reject(new Error(`${url} answers ${answer.statusCode}: ${text}`));
      });
    })
      .once('error', reject)
      .end(body);
  });
}
