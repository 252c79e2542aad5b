import type { ActKind } from 'backstage-plugin-postmortems-node';
import {
  actAt,
  loginOf,
  MaybeAct,
  repositoryOf,
  saysRollback,
  shortRef,
} from './githubActs';
import { Json, textOf } from '../json';

function deploymentOf(thing: Json, ref: unknown, outcome: string): string {
  const name = repositoryOf(thing)?.split('/')[1];
  const version = shortRef(ref);
  const what = name && version ? `${name} (${version})` : name ?? version;
  const environment = textOf(thing.environment);
  return [
    'Deployment',
    what && `of ${what}`,
    environment && `to ${environment}`,
    outcome,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A deployment was asked for. */
export function deploymentCreated(deployment: Json): MaybeAct[] {
  const { ref, task, description } = deployment;
  return [
    actAt(
      deployment.created_at,
      saysRollback(task, description, ref) ? 'rollback' : 'deploy',
      deploymentOf(deployment, ref, 'created'),
      {
        actor: loginOf(deployment.creator),
        origin: repositoryOf(deployment),
      },
    ),
  ];
}

const OUTCOMES = new Map([
  ['success', 'succeeded'],
  ['failure', 'failed'],
  ['error', 'ended with an error'],
  ['in_progress', 'is in progress'],
]);

/** How a deployment goes on; of the deployment itself only webhooks tell. */
export function deploymentStatus(
  status: Json,
  deployment: Json = {},
): MaybeAct[] {
  const state = textOf(status.state) ?? 'unknown';
  const isRollback = saysRollback(
    status.description,
    deployment.task,
    deployment.description,
    deployment.ref,
  );
  let act: ActKind = 'message';
  if (state === 'success') act = isRollback ? 'rollback' : 'deploy';
  else if (state === 'failure' || state === 'error') act = 'change';
  return [
    actAt(
      status.created_at,
      act,
      deploymentOf(
        status,
        deployment.ref,
        OUTCOMES.get(state) ?? `is ${state.replaceAll('_', ' ')}`,
      ),
      {
        actor: loginOf(status.creator),
        url: textOf(status.log_url) ?? status.target_url,
        origin: repositoryOf(status),
      },
    ),
  ];
}

/** A release, unless it is a draft, which nobody else has seen. */
export function releasePublished(release: Json): MaybeAct[] {
  if (!textOf(release.published_at)) return [];
  const tag = textOf(release.tag_name) ?? '';
  const name = textOf(release.name);
  const repository = repositoryOf(release);
  const [headline] = (textOf(release.body) ?? '').trimStart().split('\n', 1);
  const words = [
    release.prerelease === true ? 'Pre-release' : 'Release',
    tag,
    repository && `of ${repository.split('/')[1]}`,
    'published',
  ].filter(Boolean);
  return [
    actAt(
      release.published_at,
      // Further down, notes list what else was reverted since the last release.
      saysRollback(tag, name, headline) ? 'rollback' : 'deploy',
      words.join(' ') + (name && name !== tag ? `: ${name}` : ''),
      {
        actor: loginOf(release.author),
        url: release.html_url,
        origin: repository,
      },
    ),
  ];
}
