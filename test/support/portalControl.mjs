// Lets a spec stop and start the portal of its worker: another one beside it would take as long to
// start as ten specs take to run.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { cleanUpWith } from './cleanUp.mjs';

/** @typedef {{ stop(): Promise<void>, start(): Promise<void> }} Portal */

/**
 * Answers `POST /<place>/stop` and `POST /<place>/start` when that is done.
 *
 * @param {Portal[]} portals one for each worker
 * @returns {Promise<string>} the address
 */
export async function controlPortals(portals) {
  const server = createServer(async ({ url }, response) => {
    const [, place, act] = url.split('/');
    try {
      await portals[place][act]();
      response.end();
    } catch (error) {
      response.writeHead(500).end(error.message);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUpWith(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}
