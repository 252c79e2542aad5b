import { actAt, loginOf, MaybeAct, shortRef } from './githubActs';
import { Json, listOf, objectOf, textOf } from '../json';
import { epochSeconds } from '../times';

/** A push, at the time of the commit it leaves on top. */
export function push(payload: Json): MaybeAct[] {
  const head = objectOf(payload.head_commit) ?? {};
  const repository = objectOf(payload.repository) ?? {};
  const [subject] = (textOf(head.message) ?? '').split('\n', 1);
  const what = pushed(payload);
  return [
    actAt(
      // A push that takes something away has no commit.
      head.timestamp ?? pushedAt(repository),
      'change',
      subject ? `${what}: ${subject}` : what,
      {
        actor:
          textOf(objectOf(payload.pusher)?.name) ?? loginOf(payload.sender),
        url: payload.compare,
        origin: textOf(repository.full_name),
      },
    ),
  ];
}

function pushed(payload: Json): string {
  const ref = textOf(payload.ref) ?? '';
  const isTag = ref.startsWith('refs/tags/');
  const name = `${isTag ? 'tag' : 'branch'} ${shortRef(ref) ?? ''}`;
  if (payload.deleted === true) return `Deleted ${name}`;
  const number = isTag ? 0 : listOf(payload.commits).length;
  if (number === 0) return `Pushed ${name}`;
  const verb = payload.forced === true ? 'Force-pushed' : 'Pushed';
  return `${verb} ${number} commit${number === 1 ? '' : 's'} to ${name}`;
}

/** In webhooks of pushes, and nowhere else, this is a number. */
function pushedAt(repository: Json): unknown {
  const seconds = epochSeconds(repository.pushed_at);
  return seconds === undefined
    ? repository.pushed_at
    : new Date(seconds).toISOString();
}
