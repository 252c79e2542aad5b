import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/**
 * Asks for the same thing over and over, on connections that stay open.
 *
 * @param {object} target
 * @param {string} target.url on this machine
 * @param {string} target.token
 * @param {{ connections?: number, ms?: number }} [options]
 * @returns {Promise<{ perSecond: number, latencies: number[] }>} latencies in milliseconds, sorted
 */
export async function load({ url, token }, { connections = 10, ms = 2_000 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies = [];
  const startedAt = performance.now();
  try {
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (performance.now() - startedAt < ms) {
          const sentAt = performance.now();
          await ask(agent, url, token);
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

function ask(agent, url, token) {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    request(url, { agent, headers }, answer => {
      answer.resume();
      answer.once('end', () =>
        answer.statusCode === 200
          ? resolve()
          : reject(new Error(`${url} answers ${answer.statusCode}`)),
      );
    })
      .once('error', reject)
      .end();
  });
}
