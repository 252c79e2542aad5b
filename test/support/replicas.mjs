// Portals over one PostgreSQL, started when a spec asks for them and ended when it is done.
import { startPortal } from './portal.mjs';
import { startPostgres } from './postgres.mjs';

/**
 * When their clocks start: early enough for specs to move them on by days. Ahead of the real time they must not
 * be, by which databases date the keys that tokens are signed with: those would seem to have run out.
 */
const START = '2026-10-26T09:00:00.000Z';

export function replicasOnDemand() {
  let postgres;
  const portals = [];
  return {
    /**
     * Starts one more. The first fills the demo, so the next is to wait for it.
     *
     * @param {Record<string, string>} [env] further variables of it
     * @returns {Promise<{ database: string, now: string, url: string, pid: number }>}
     */
    async start(env) {
      postgres ??= await startPostgres();
      const { url: database } = postgres;
      const portal = await startPortal({
        now: START,
        env: {
          APP_CONFIG_backend_database_client: 'pg',
          APP_CONFIG_backend_database_connection: database,
          ...env,
        },
      });
      portals.push(portal);
      return { database, now: START, url: portal.url, pid: portal.pid };
    },
    async stop() {
      await Promise.all(portals.splice(0).map(portal => portal.stop()));
      await postgres?.stop();
      postgres = undefined;
    },
  };
}
