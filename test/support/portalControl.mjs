// Lets a spec stop and start the portal of its worker: another one beside it would take as long to
// start as ten specs take to run.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { cleanUpWith } from './cleanUp.mjs';

/** @typedef {{ stop(): Promise<unknown>, start(env?: Record<string, string>): Promise<unknown> }} Portal */

/**
 * Answers `POST /<place>/stop` and `POST /<place>/start` when that is done, in JSON what came of it. The body of the
 * latter, if there is one, has further variables of the portal, in JSON.
 *
 * @param {Record<string, Portal>} portals one for each worker, by its number, and others by name
 * @returns {Promise<string>} the address
 */
export async function controlPortals(portals) {
  const server = createServer(async (request, response) => {
    const [, place, act] = request.url.split('/');
    try {
      const body = await text(request);
      const answer = await portals[place][act](body ? JSON.parse(body) : {});
      response.end(JSON.stringify(answer ?? null));
    } catch (error) {
      response.writeHead(500).end(error.message);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUpWith(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}
