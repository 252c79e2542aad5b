import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { HIDDEN_TOPIC } from 'backstage-plugin-postmortems-common';
import {
  POSTMORTEM_TYPE,
  PostmortemCollatorFactory,
} from './PostmortemCollatorFactory';
import { Reindexer } from './Reindexer';

const SCHEDULE = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 3 },
};

/** Adds open post-mortems to the portal's search. */
export const searchModulePostmortems = createBackendModule({
  pluginId: 'search',
  moduleId: 'postmortems-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        indexRegistry: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, events, indexRegistry, ...deps }) {
        const schedule = config.getOptionalConfig(
          'search.collators.postmortems.schedule',
        );
        indexRegistry.addCollator({
          schedule: deps.scheduler.createScheduledTaskRunner(
            schedule
              ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
              : SCHEDULE,
          ),
          factory: new PostmortemCollatorFactory({ auth, discovery }),
        });
        const reindexer = new Reindexer({
          ...deps,
          // What the search calls the task that fills the index with a type.
          taskId: `search_index_${POSTMORTEM_TYPE}`,
        });
        await events.subscribe({
          id: 'search-postmortems',
          topics: [HIDDEN_TOPIC],
          onEvent: async () => reindexer.run(),
        });
      },
    });
  },
});
