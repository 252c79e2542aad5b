import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import { Watch } from './GithubTracker';
import { Repositories } from './Repositories';
import { hasWebhookSecret, takesUnsigned } from './settings';

/** The topic on which Backstage's module for GitHub publishes what is said of issues. */
export const ISSUES_TOPIC = 'github.issues';

/**
 * Listens to GitHub's webhooks, where they are signed. Who they come from is checked by Backstage's module
 * for GitHub, which opens its way in only where there is a secret; without one, nothing is listened to
 * here either, whatever else publishes on that topic.
 */
export function watchWebhooks(options: {
  config: Config;
  events: EventsService;
  repositories: Repositories;
  logger: LoggerService;
}): Watch {
  const { config, events, repositories, logger } = options;
  return async changed => {
    if (takesUnsigned(config)) {
      logger.warn(
        'events.http.topics opens a way in for GitHub’s webhooks without a secret: anybody can say anything there. Nothing of it is listened to',
      );
    }
    if (!hasWebhookSecret(config)) {
      logger.info(
        'GitHub’s webhooks have no secret here, so none are taken: changes of issues are found every few minutes',
      );
      return;
    }
    await events.subscribe({
      id: 'postmortems-github-issues',
      topics: [ISSUES_TOPIC],
      async onEvent({ eventPayload }: EventParams) {
        const url = (eventPayload as any)?.issue?.html_url;
        const location =
          typeof url === 'string' ? repositories.parseUrl(url) : undefined;
        if (location) await changed(location);
      },
    });
  };
}
