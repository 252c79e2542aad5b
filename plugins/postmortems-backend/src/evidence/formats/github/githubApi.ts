import type { DocumentFormat } from 'backstage-plugin-postmortems-node';
import { actAt, loginOf, MaybeAct, repositoryOf, tell } from './githubActs';
import {
  deploymentCreated,
  deploymentStatus,
  releasePublished,
} from './githubDeliveries';
import { comment, wholeIssue } from './githubIssues';
import { workflowRun } from './githubRuns';
import { excerpt, Json, objectOf, textOf } from '../json';

/** What an answer of the API can be about, and the members that tell it from the others. */
const THINGS: { has: string[]; acts(thing: Json): MaybeAct[] }[] = [
  {
    has: ['state', 'deployment_url'],
    acts: status => deploymentStatus(status),
  },
  { has: ['task', 'ref', 'sha', 'environment'], acts: deploymentCreated },
  { has: ['tag_name', 'published_at'], acts: releasePublished },
  { has: ['run_number', 'workflow_id'], acts: workflowRun },
  { has: ['number', 'title', 'state', 'user', 'created_at'], acts: wholeIssue },
  {
    has: ['issue_url', 'body', 'created_at'],
    acts: thing => [comment(thing, 'Comment on an issue')],
  },
  { has: ['sha', 'commit'], acts: commit },
];

function commit(thing: Json): MaybeAct[] {
  const { message, author, committer } = objectOf(thing.commit) ?? {};
  const sha = textOf(thing.sha)?.slice(0, 7) ?? '';
  const [subject] = (textOf(message) ?? '').split('\n', 1);
  return [
    actAt(
      objectOf(committer)?.date ?? objectOf(author)?.date,
      'change',
      subject ? `Commit ${sha}: ${subject}` : `Commit ${sha}`,
      {
        actor: loginOf(thing.author) ?? textOf(objectOf(author)?.name),
        url: thing.html_url,
        origin: repositoryOf(thing),
      },
    ),
  ];
}

function readerOf(value: unknown) {
  const thing = objectOf(value);
  if (!thing || !(textOf(thing.url) ?? textOf(thing.node_id))) return undefined;
  const kind = THINGS.find(({ has }) => has.every(member => member in thing));
  return kind && (() => kind.acts(thing));
}

const LISTS = ['items', 'workflow_runs', 'deployments'];
/** Recorded requests hold answers, which hold lists, which hold things. */
const DEEPEST = 4;

/** The things in lists of answers, answers with lists, pages of lists, and recorded requests. */
function* thingsIn(
  value: unknown,
  path = '',
  depth = 0,
): Generator<[thing: unknown, path: string]> {
  if (depth < DEEPEST && Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      yield* thingsIn(value[i], `${path}[${i}]`, depth + 1);
    }
    return;
  }
  const object = depth < DEEPEST ? objectOf(value) : undefined;
  const member = object && !readerOf(object) && heldIn(object);
  if (object && member) {
    const inner = path ? `${path}.${member}` : member;
    yield* thingsIn(object[member], inner, depth + 1);
  } else if (value !== '' && value !== null) {
    // An answer without content says nothing.
    yield [value, path || '.'];
  }
}

function heldIn(object: Json): string | undefined {
  return isRecording(object)
    ? 'response'
    : LISTS.find(list => Array.isArray(object[list]));
}

function isRecording(object: Json): boolean {
  return (
    'response' in object &&
    textOf(object.method) !== undefined &&
    textOf(object.path) !== undefined
  );
}

const LOOKED_AT = 20;

/** What GitHub's REST API (`gh api`) answers about deployments, releases, workflow runs, issues, pull requests and commits. */
export const githubApi: DocumentFormat = {
  id: 'github-api',
  title: 'GitHub API',
  kind: 'document',

  recognises(document) {
    let looked = 0;
    for (const [thing] of thingsIn(document)) {
      if (readerOf(thing)) return true;
      looked += 1;
      if (looked === LOOKED_AT) return false;
    }
    return false;
  },

  read(document, sink) {
    for (const [thing, path] of thingsIn(document)) {
      const place = { path, text: excerpt(thing) };
      const read = readerOf(thing);
      if (read) tell(sink, place, read());
      else sink.unread(place);
    }
  },
};
