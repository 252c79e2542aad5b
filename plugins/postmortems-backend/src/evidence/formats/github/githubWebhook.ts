import type { DocumentFormat } from 'backstage-plugin-postmortems-node';
import { actAt, loginOf, MaybeAct, repositoryOf, tell } from './githubActs';
import {
  deploymentCreated,
  deploymentStatus,
  releasePublished,
} from './githubDeliveries';
import {
  comment,
  issueAct,
  issueClosed,
  issueName,
  issueOpened,
  isIncident,
} from './githubIssues';
import { push } from './githubPush';
import { runEnded, runStarted } from './githubRuns';
import { excerpt, Json, objectOf, textOf } from '../json';

/** The member that names an event; the first that is there, as some events carry what others are about. */
const EVENTS: [member: string, acts: (payload: Json) => MaybeAct[]][] = [
  [
    'deployment_status',
    payload =>
      deploymentStatus(
        member(payload, 'deployment_status'),
        member(payload, 'deployment'),
      ),
  ],
  ['deployment', payload => deploymentCreated(member(payload, 'deployment'))],
  ['workflow_run', workflowRun],
  ['release', release],
  ['comment', commented],
  ['issue', payload => [issueEvent(payload, member(payload, 'issue'))]],
  [
    'pull_request',
    payload => [issueEvent(payload, member(payload, 'pull_request'))],
  ],
  ['pusher', push],
];

function member(payload: Json, name: string): Json {
  return objectOf(payload[name]) ?? {};
}

const AFTERWARDS = ['edited', 'deleted', 'unpublished'];

function release(payload: Json): MaybeAct[] {
  const thing = member(payload, 'release');
  const action = textOf(payload.action) ?? '';
  if (!AFTERWARDS.includes(action)) return releasePublished(thing);
  const message = `Release ${textOf(thing.tag_name) ?? ''} ${action}`;
  return [
    actAt(thing.updated_at, 'message', message, {
      actor: loginOf(payload.sender),
      url: thing.html_url,
      origin: repositoryOf(thing),
    }),
  ];
}

function workflowRun(payload: Json): MaybeAct[] {
  const run = member(payload, 'workflow_run');
  const { name, path } = member(payload, 'workflow');
  const named = {
    ...run,
    name: textOf(run.name) ?? name,
    path: textOf(run.path) ?? path,
  };
  return [payload.action === 'completed' ? runEnded(named) : runStarted(named)];
}

function commented(payload: Json): MaybeAct[] {
  const thing = member(payload, 'comment');
  const about = objectOf(payload.issue) ?? objectOf(payload.pull_request);
  const on = about ? `Comment on ${issueName(about).toLowerCase()}` : 'Comment';
  const action = textOf(payload.action) ?? 'created';
  return action === 'created'
    ? [comment(thing, on)]
    : [comment(thing, `${on} ${action}`, thing.updated_at)];
}

function issueEvent(payload: Json, issue: Json): MaybeAct {
  const action = textOf(payload.action)?.replaceAll('_', ' ') ?? 'changed';
  const actor = loginOf(payload.sender);
  if (action === 'opened') return issueOpened(issue);
  if (action === 'closed') return issueClosed(issue, actor);
  const act = action === 'reopened' && isIncident(issue) ? 'opened' : 'message';
  const detail =
    textOf(member(payload, 'label').name) ??
    loginOf(payload.assignee) ??
    textOf(member(payload, 'milestone').title);
  const what = detail ? `${action} (${detail})` : action;
  return issueAct(issue, issue.updated_at, act, what, actor);
}

function eventOf(value: unknown) {
  const payload = objectOf(value);
  if (!payload || !objectOf(payload.repository) || !objectOf(payload.sender)) {
    return undefined;
  }
  // A review is about a pull request too, but says something else.
  if ('review' in payload) return undefined;
  const event = EVENTS.find(([name]) => objectOf(payload[name]));
  return event && (() => event[1](payload));
}

/** What GitHub sends to a webhook: one event, or a list of them. */
export const githubWebhook: DocumentFormat = {
  id: 'github-webhook',
  title: 'GitHub webhook',
  kind: 'document',

  recognises(document) {
    const first = Array.isArray(document) ? document[0] : document;
    return eventOf(first) !== undefined;
  },

  read(document, sink) {
    const payloads = Array.isArray(document) ? document : [document];
    payloads.forEach((payload, i) => {
      const place = {
        path: Array.isArray(document) ? `[${i}]` : '.',
        text: excerpt(payload),
      };
      const acts = eventOf(payload);
      if (acts) tell(sink, place, acts());
      else sink.unread(place);
    });
  },
};
