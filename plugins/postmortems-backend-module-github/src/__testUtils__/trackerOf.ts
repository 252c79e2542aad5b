import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { GithubClient } from '../GithubClient';
import { GithubTracker } from '../GithubTracker';
import { Repositories } from '../Repositories';
import { githubSettings } from '../settings';
import { GithubServer } from './GithubServer';

/** A tracker that asks a test's server. */
export function trackerOf(
  { integration }: Pick<GithubServer, 'integration'>,
  postmortems: object = {},
  options: { patienceMs?: number; now?: () => Date } = {},
): GithubTracker {
  const config = new ConfigReader({
    integrations: { github: [integration] },
    postmortems: { github: postmortems },
  });
  const settings = githubSettings(config);
  const integrations = ScmIntegrations.fromConfig(config);
  const credentials =
    DefaultGithubCredentialsProvider.fromIntegrations(integrations);
  return new GithubTracker({
    client: new GithubClient({
      ...{ integrations, credentials, paceMs: 0, ...options },
    }),
    repositories: new Repositories(integrations, settings),
    ...{ settings, watch: async () => {} },
  });
}
