import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { postmortemsTicketsExtensionPoint } from 'backstage-plugin-postmortems-node';
import { GithubClient } from './GithubClient';
import { GithubTracker } from './GithubTracker';
import { Repositories } from './Repositories';
import { githubSettings } from './settings';
import { watchWebhooks } from './webhooks';

/** Makes action items of Post-mortems issues in GitHub. */
const postmortemsModuleGithub = createBackendModule({
  pluginId: 'postmortems',
  moduleId: 'github',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
        tickets: postmortemsTicketsExtensionPoint,
      },
      async init({ config, events, logger, tickets }) {
        if (!config.has('integrations.github')) {
          logger.info(
            'Nothing becomes an issue in GitHub: integrations.github has no credentials',
          );
          return;
        }
        const settings = githubSettings(config);
        const integrations = ScmIntegrations.fromConfig(config);
        const repositories = new Repositories(integrations, settings);
        tickets.addTracker(
          new GithubTracker({
            client: new GithubClient({
              integrations,
              credentials:
                DefaultGithubCredentialsProvider.fromIntegrations(integrations),
            }),
            ...{ repositories, settings },
            watch: watchWebhooks({ config, events, repositories, logger }),
          }),
        );
      },
    });
  },
});

export default postmortemsModuleGithub;
