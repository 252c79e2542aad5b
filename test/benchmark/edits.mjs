// How fast one change of one row is: through the whole backend, beside a route that does no more than a
// guarded update of such a row, and through the doorway for writes alone, beside the bare statement.
import { execFile } from 'node:child_process';
import { Agent } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { root } from '../support/run.mjs';
import { send } from './load.mjs';
import { inRounds } from './statistics.mjs';

const FOLDER = path.join(root, 'plugins/postmortems-backend');
const PEOPLE = 10;

/**
 * @param {object} options
 * @param {string} options.url the portal's
 * @param {string} options.token of a person who is signed in
 * @param {number} options.rounds
 * @param {number} options.ms how long each measurement lasts
 * @returns {Promise<{ alone: Rates[], crowd: Rates[] }>} edits and guarded updates a second, one after
 *   the other and ten people at a time
 */
export async function measureEditRequests({ url, token, rounds, ms }) {
  const agent = new Agent({ keepAlive: true, maxSockets: PEOPLE });
  const ask = async (method, address, json, ifMatch) =>
    JSON.parse(
      await send(agent, {
        url: `${url}/api${address}`,
        token,
        method,
        json,
        headers: ifMatch && { 'if-match': `"${ifMatch}"` },
      }),
    );
  const people = Array.from({ length: PEOPLE }, (_, n) => n);
  const edited = await Promise.all(
    people.map(async n => {
      const { ref } = await ask('POST', '/postmortems/postmortems', {
        title: `Edited ${n}`,
      });
      const all = `/postmortems/postmortems/${ref}/timeline`;
      const { id, version } = await ask('POST', all, {
        description: description(0),
      });
      return { address: `${all}/${id}`, version };
    }),
  );
  const updated = people.map(n => ({
    address: `/floors/rows/${n}`,
    version: 1,
  }));
  const edit = async (row, n) => {
    const body = { description: description(n) };
    ({ version: row.version } = await ask(
      'PATCH',
      row.address,
      body,
      row.version,
    ));
  };
  try {
    const at = async many => {
      const takes = {
        edits: () => rate(many, edited, edit, ms),
        updates: () => rate(many, updated, edit, ms),
      };
      await inRounds(takes, 1);
      return inRounds(takes, rounds);
    };
    return { alone: await at(1), crowd: await at(PEOPLE) };
  } finally {
    agent.destroy();
  }
}

/** How often a second it is done: by one person who goes from row to row, or by many with a row each. */
async function rate(people, rows, act, ms) {
  const startedAt = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      for (let at = person; performance.now() - startedAt < ms; at += people) {
        await act(rows[at % rows.length], done++);
      }
    }),
  );
  return (done / (performance.now() - startedAt)) * 1_000;
}

/** A sentence in which a few words change, as when somebody goes on typing. */
function description(n) {
  return `At ${n} the queue of orders grew beyond what its workers could take in`;
}

/**
 * The same without HTTP, permissions and audit around it.
 *
 * @param {object} database for knex
 * @returns {Promise<{ alone: Rates[], crowd: Rates[] }>}
 */
export async function measureEdits(database) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--require',
      createRequire(path.join(FOLDER, 'package.json')).resolve(
        '@backstage/cli/config/nodeTransform.cjs',
      ),
      'src/__testUtils__/editRate.ts',
      JSON.stringify(database),
    ],
    { cwd: FOLDER },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1));
}
