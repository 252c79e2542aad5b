import { setTimeout as delay } from 'node:timers/promises';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { demoClients } from './demoClients';
import { DemoSeeder } from './DemoSeeder';
import { demoIncidents } from './incidents';
import { SeedingStore } from './SeedingStore';

const TRY_AGAIN_MS = 500;
/** The catalog needs a moment to take in the people of the demo. */
const GIVE_UP_MS = 120_000;

/**
 * Fills the portal with the demo's post-mortems on its first start.
 * `POSTMORTEMS_DEMO_NOW` sets the time from which they are dated.
 */
export default createBackendPlugin({
  pluginId: 'demo',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        discovery: coreServices.discovery,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
      },
      async init({ database, discovery, lifecycle, logger }) {
        const store = await SeedingStore.create(database);
        const stopped = new AbortController();
        lifecycle.addShutdownHook(() => stopped.abort());
        lifecycle.addStartupHook(() => {
          const seeder = new DemoSeeder({
            incidents: demoIncidents,
            clientOf: demoClients(discovery),
            store,
            logger,
          });
          const now = new Date(process.env.POSTMORTEMS_DEMO_NOW ?? Date.now());
          seedWhenReady(seeder, now, stopped.signal).catch(error =>
            logger.error(`The demo stays empty: ${stringifyError(error)}`),
          );
        });
      },
    });
  },
});

/** Tries until the portal answers, for a while. */
async function seedWhenReady(
  seeder: DemoSeeder,
  now: Date,
  stopped: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + GIVE_UP_MS;
  for (;;) {
    try {
      await seeder.seed(now);
      return;
    } catch (error) {
      if (stopped.aborted) return;
      if (Date.now() > deadline) throw error;
    }
    await delay(TRY_AGAIN_MS, undefined, { signal: stopped }).catch(() => {});
  }
}
