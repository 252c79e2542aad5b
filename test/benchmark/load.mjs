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
export async function load({ url, token, headers }, options) {
  return repeat(agent => send(agent, { url, token, headers }), options);
}

/** How many connections a browser opens to one server. */
const BROWSER_CONNECTIONS = 6;

/**
 * Asks over and over for all that a page needs, at once as the page does; a latency is until the last of it has come.
 *
 * @param {{ urls: string[], token: string }} target
 * @param {{ ms?: number }} [options]
 */
export async function loadPage({ urls, token }, { ms } = {}) {
  return repeat(
    agent => Promise.all(urls.map(url => send(agent, { url, token }))),
    { ms, connections: 1, sockets: BROWSER_CONNECTIONS },
  );
}

async function repeat(
  ask,
  { connections = 10, ms = 2_000, sockets = connections },
) {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const latencies = [];
  const startedAt = performance.now();
  try {
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (performance.now() - startedAt < ms) {
          const sentAt = performance.now();
          await ask(agent);
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
