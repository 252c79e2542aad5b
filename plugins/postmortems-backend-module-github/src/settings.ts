import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** What the configuration says about issues in GitHub. */
export interface GithubSettings {
  /** Where repositories are that are named without a host. */
  host: string;
  /** In whose repositories issues may be, in lower case; anybody's with none. */
  owners?: string[];
  labels: string[];
  /** By lower-case entity reference. */
  assignees: Record<string, string>;
}

const DEFAULT_LABELS = ['post-mortem'];

/** @throws InputError when it does not have the expected form: better at startup than later */
export function githubSettings(root: Config): GithubSettings {
  const config = root.getOptionalConfig('postmortems.github');
  const [first] = root.getOptionalConfigArray('integrations.github') ?? [];
  const assignees: unknown = config?.getOptional('assignees') ?? {};
  if (!isTextByText(assignees)) {
    throw new InputError(
      'postmortems.github.assignees must hold an account for each entity reference',
    );
  }
  return {
    host:
      config?.getOptionalString('host') ??
      first?.getOptionalString('host') ??
      'github.com',
    owners: config?.getOptionalStringArray('owners')?.map(lowerCase),
    labels: config?.getOptionalStringArray('labels') ?? DEFAULT_LABELS,
    assignees: Object.fromEntries(
      Object.entries(assignees).map(([ref, account]) => [
        lowerCase(ref),
        account,
      ]),
    ),
  };
}

/** Whether GitHub's webhooks are signed here: without a secret, Backstage takes none that is. */
export function hasWebhookSecret(root: Config): boolean {
  const apps = (
    root.getOptionalConfigArray('integrations.github') ?? []
  ).flatMap(integration => integration.getOptionalConfigArray('apps') ?? []);
  return (
    root.has('events.modules.github.webhookSecret') ||
    apps.some(app => app.has('webhookSecret'))
  );
}

/** Whether the configuration has Backstage take what comes for GitHub's topic from anybody. */
export function takesUnsigned(root: Config): boolean {
  const topics = root.getOptionalStringArray('events.http.topics') ?? [];
  return topics.includes('github') && !hasWebhookSecret(root);
}

function isTextByText(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(text => typeof text === 'string')
  );
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
