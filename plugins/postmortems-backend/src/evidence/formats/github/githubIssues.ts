import type { ActKind } from 'backstage-plugin-postmortems-node';
import { actAt, loginOf, MaybeAct, repositoryOf } from './githubActs';
import { Json, listOf, objectOf, textOf } from '../json';

function isPull(issue: Json): boolean {
  return objectOf(issue.pull_request) !== undefined || 'merged_at' in issue;
}

/** `Pull request #12`. */
export function issueName(issue: Json): string {
  const kind = isPull(issue) ? 'Pull request' : 'Issue';
  return typeof issue.number === 'number' ? `${kind} #${issue.number}` : kind;
}

/** Something that happened to an issue or pull request. */
export function issueAct(
  issue: Json,
  time: unknown,
  act: ActKind,
  what: string,
  actor: string | undefined,
): MaybeAct {
  const title = textOf(issue.title);
  return actAt(
    time,
    act,
    `${issueName(issue)} ${what}${title ? `: ${title}` : ''}`,
    { actor, url: issue.html_url, origin: repositoryOf(issue) },
  );
}

const INCIDENT = /\b(?:incident|outage|sev-?\d|postmortem|post-mortem)\b/i;

/** Whether an issue is the record of an incident, by its labels or title: most are ordinary work. */
export function isIncident(issue: Json): boolean {
  const labels = listOf(issue.labels).map(
    label => textOf(objectOf(label)?.name) ?? textOf(label) ?? '',
  );
  return (
    !isPull(issue) &&
    INCIDENT.test(
      [textOf(issue.title) ?? '', ...labels].join(' ').slice(0, 2_000),
    )
  );
}

/** What happens to the record of an incident happens to the incident; the rest is talk. */
export function issueOpened(issue: Json): MaybeAct {
  const act = isIncident(issue) ? 'opened' : 'message';
  return issueAct(issue, issue.created_at, act, 'opened', loginOf(issue.user));
}

/**
 * The end of an issue or pull request.
 * @param closer - who closed it, where that stands elsewhere
 */
export function issueClosed(issue: Json, closer?: string): MaybeAct {
  const actor = closer ?? loginOf(issue.merged_by) ?? loginOf(issue.closed_by);
  const merged = issue.merged_at ?? objectOf(issue.pull_request)?.merged_at;
  if (textOf(merged)) return issueAct(issue, merged, 'change', 'merged', actor);
  const act = isIncident(issue) ? 'resolved' : 'message';
  return issueAct(issue, issue.closed_at, act, 'closed', actor);
}

/** What an issue or pull request that is looked at afterwards tells. */
export function wholeIssue(thing: Json): MaybeAct[] {
  const opened = issueOpened(thing);
  return textOf(thing.closed_at) ? [opened, issueClosed(thing)] : [opened];
}

/** A comment, as far as its first line goes. */
export function comment(
  thing: Json,
  on: string,
  time: unknown = thing.created_at,
): MaybeAct {
  const [first] = (textOf(thing.body) ?? '').trimStart().split('\n', 1);
  return actAt(time, 'message', first ? `${on}: ${first}` : on, {
    actor: loginOf(thing.user),
    url: thing.html_url,
    origin: repositoryOf(thing),
  });
}
