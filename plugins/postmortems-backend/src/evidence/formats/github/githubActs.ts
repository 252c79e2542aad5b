import type {
  ActKind,
  ActObservation,
  ObservationSink,
  Place,
} from 'backstage-plugin-postmortems-node';
import { Json, objectOf, textOf } from '../json';
import { oneLine } from '../oneLine';
import { jsonTime } from '../times';

const ROLLBACK = /roll(?:ed|ing)?[\s_-]?back|\brevert/i;

/** An act, or undefined where its time could not be read. */
export type MaybeAct = ActObservation | undefined;

/** Puts an act together; `time` is as GitHub writes it. */
export function actAt(
  time: unknown,
  act: ActKind,
  message: string,
  more: { actor?: string; url?: unknown; origin?: string } = {},
): MaybeAct {
  const read = jsonTime(time);
  if (read === undefined) return undefined;
  return {
    kind: 'act',
    act,
    time: read,
    message: oneLine(message),
    actor: more.actor,
    url: textOf(more.url),
    origin: more.origin,
  };
}

/** Hands over acts, and says when one of them could not be read. */
export function tell(sink: ObservationSink, place: Place, acts: MaybeAct[]) {
  for (const act of acts) if (act) sink.observe(act, place);
  if (acts.includes(undefined)) sink.unread(place);
}

/** The name of an account. */
export function loginOf(account: unknown): string | undefined {
  return textOf(objectOf(account)?.login);
}

const REPOSITORY = /\/repos\/([^/]+\/[^/]+)/;

/** `owner/name`: things of the API carry it in their address only. */
export function repositoryOf(thing: Json): string | undefined {
  const address = textOf(thing.url)?.slice(0, 1000);
  return address && REPOSITORY.exec(address)?.[1];
}

/** Whether one of these texts says that something was taken back. */
export function saysRollback(...texts: unknown[]): boolean {
  return texts.some(text => textOf(text) && ROLLBACK.test(text as string));
}

const SHA = /^[0-9a-f]{40}$/;

/** A branch, tag or commit as people name it. */
export function shortRef(ref: unknown): string | undefined {
  const text = textOf(ref);
  if (text && SHA.test(text)) return text.slice(0, 7);
  return text?.replace(/^refs\/(?:heads|tags)\//, '');
}
