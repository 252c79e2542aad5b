import { expect } from '@playwright/test';
import { Webhooks } from '@octokit/webhooks';
// What is like GitHub is the module's own, and no package that others may depend on.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { GithubServer } from '../../../plugins/postmortems-backend-module-github/src/__testUtils__/GithubServer';
import { portal } from './portal';

export { GithubServer };

const SECRET = 'what GitHub signs with';

/** What has a portal take a server for GitHub, with its webhooks, as variables of the portal. */
export function portalInFrontOf(
  github: GithubServer,
  assignees: Record<string, string> = {},
): Record<string, string> {
  return {
    APP_CONFIG_integrations_github: JSON.stringify([github.integration]),
    APP_CONFIG_postmortems_github: JSON.stringify({ assignees }),
    APP_CONFIG_events_modules_github_webhookSecret: SECRET,
  };
}

/** Sends what GitHub tells of an issue, signed by its own library. */
export async function deliver(payload: object): Promise<void> {
  const body = JSON.stringify(payload);
  const answer = await fetch(`${portal}/api/events/http/github`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'issues',
      'x-github-delivery': `${Date.now()}`,
      'x-hub-signature-256': await new Webhooks({ secret: SECRET }).sign(body),
    },
  });
  expect(answer.status).toBe(202);
}
