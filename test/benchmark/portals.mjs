// Portals to measure: on either database, with nothing in them yet, or over what another one has.
import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import knexFactory from 'knex';
import { cleanUpWith } from '../support/cleanUp.mjs';
import { startPortal } from '../support/portal.mjs';

const NEVER = JSON.stringify({
  frequency: { hours: 24 },
  timeout: { minutes: 10 },
  initialDelay: { hours: 24 },
});
const QUIET = {
  // As it is by default; what it costs when it is on is another figure.
  APP_CONFIG_permission_enabled: 'false',
  // Reading all there is for the search of the portal is no part of any figure.
  APP_CONFIG_search_collators_catalog_schedule: NEVER,
  APP_CONFIG_search_collators_postmortems_schedule: NEVER,
  // Nobody would provide anew what is written into the catalog's tables.
  APP_CONFIG_catalog_orphanProviderStrategy: 'keep',
};

/** Nobody's portal has tens of thousands of actions that are overdue one day, and of which nobody was told. */
export const UNTOLD = {
  APP_CONFIG_postmortems_notifications_enabled: 'false',
};

/** What another portal needs to have to answer the same. */
const COPIED = ['postmortems', 'demo'];

/**
 * @param {'SQLite' | 'PostgreSQL'} engine
 * @param {string} postgres address of the server
 * @param {string} name of its databases
 * @param {Record<string, string>} [env] what is different
 * @returns the portal, `databaseOf` a plugin for knex, and `remove`, which takes down what is there of it;
 *   after `stop` alone its data is still there
 */
export async function startOn(engine, postgres, name, env) {
  return start({ engine, postgres, name, env });
}

/**
 * A second portal over what a first one has: its database on PostgreSQL, as replicas share it, and a copy of it
 * on SQLite.
 *
 * @param {Awaited<ReturnType<typeof startOn>>} original
 * @param {Record<string, string>} env what is different
 */
export async function startBeside(original, env) {
  return start({ ...original.place, folder: undefined, env, original });
}

/**
 * The same portal, started again with something different.
 *
 * @param {Awaited<ReturnType<typeof startOn>>} portal
 * @param {Record<string, string>} env what is different
 */
export async function startAgain(portal, env) {
  await portal.stop();
  return start({ ...portal.place, env });
}

async function start({ engine, postgres, name, env, original, folder }) {
  const data =
    folder ?? (await fs.mkdtemp(path.join(os.tmpdir(), 'postmortems-')));
  const removeData = cleanUpWith(() =>
    fs.rm(data, { recursive: true, force: true }),
  );
  const prefix = `${name}_`;
  const databaseOf = plugin => {
    if (engine === 'SQLite') {
      return {
        client: 'better-sqlite3',
        useNullAsDefault: true,
        connection: { filename: path.join(data, `${plugin}.sqlite`) },
      };
    }
    const connection = new URL(postgres);
    connection.pathname = `/${prefix}${plugin}`;
    return { client: 'pg', connection: connection.href };
  };
  if (original && engine === 'SQLite') {
    for (const plugin of COPIED) {
      await copyFile(original.databaseOf(plugin), databaseOf(plugin));
    }
  }
  const portal = await startPortal({
    data,
    entry: '../../test/benchmark/backend.ts',
    env: {
      ...QUIET,
      ...(engine === 'PostgreSQL' && {
        APP_CONFIG_backend_database: JSON.stringify({
          client: 'pg',
          connection: postgres,
          prefix,
        }),
      }),
      ...env,
    },
  });
  return {
    ...portal,
    place: { engine, postgres, name, folder: data },
    databaseOf,
    async remove() {
      await portal.stop();
      await removeData();
    },
  };
}

/** Page by page, while the portal goes on. */
async function copyFile(from, to) {
  const knex = knexFactory(from);
  try {
    const connection = await knex.client.acquireConnection();
    await connection.backup(to.connection.filename);
    await knex.client.releaseConnection(connection);
  } finally {
    await knex.destroy();
  }
}
