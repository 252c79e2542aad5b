import type {
  ActKind,
  ActObservation,
} from 'backstage-plugin-postmortems-node';
import { Json, listOf, objectOf, textOf } from '../json';
import { oneLine } from '../oneLine';
import { jsonTime } from '../times';

/** What happened to an incident, wherever PagerDuty tells it. */
export interface Happening {
  /** As log entries name it: `acknowledge`. */
  verb: string;
  time: unknown;
  agent: unknown;
  /** Of the incident. */
  title?: string;
  /** Whom it reached. */
  people?: string;
  /** What somebody wrote, or chose. */
  note?: string;
  url?: string;
}

/** Reads one thing that PagerDuty says; undefined for what is another. */
export type Reader = (value: Json) => Happening[] | undefined;

const ACTS = new Map<string, ActKind>([
  ['trigger', 'opened'],
  ['reopen', 'opened'],
  ['notify', 'paged'],
  ['assign', 'paged'],
  ['reassign', 'paged'],
  ['escalate', 'paged'],
  ['delegate', 'paged'],
  ['responder.added', 'paged'],
  ['acknowledge', 'acknowledged'],
  ['resolve', 'resolved'],
]);

const WORDS = new Map([
  ['trigger', 'Incident opened'],
  ['reopen', 'Incident opened again'],
  ['trigger_again', 'Incident back to triggered'],
  ['notify', 'Page sent'],
  ['assign', 'Incident assigned'],
  ['reassign', 'Incident assigned'],
  ['escalate', 'Incident escalated'],
  ['delegate', 'Incident handed over'],
  ['responder.added', 'Call for help'],
  ['responder.replied', 'Answer to a call for help'],
  ['acknowledge', 'Incident acknowledged'],
  ['unacknowledge', 'Incident no longer acknowledged'],
  ['resolve', 'Incident resolved'],
  ['annotate', 'Note'],
  ['status_update', 'Status update'],
  ['priority_update', 'Priority changed'],
]);

/** @returns undefined where its time could not be read */
export function actOf(happening: Happening): ActObservation | undefined {
  const time = jsonTime(happening.time);
  if (time === undefined) return undefined;
  const { verb, people, note, title } = happening;
  const words = WORDS.get(verb) ?? `Incident: ${verb.replace(/[_.]/g, ' ')}`;
  const what = people ? `${words} to ${people}` : words;
  const about = note ?? title;
  return {
    kind: 'act',
    act: ACTS.get(verb) ?? 'message',
    time,
    message: oneLine(about ? `${what}: ${about}` : what),
    actor: agentOf(happening.agent),
    url: happening.url,
  };
}

/** A person by the name alone; a service or an integration is called so. */
function agentOf(value: unknown): string | undefined {
  const agent = objectOf(value);
  const name = nameOf(agent);
  const kind = textOf(agent?.type)
    ?.replace(/_reference$/, '')
    .replaceAll('_', ' ');
  return name && kind && kind !== 'user' ? `${name} (${kind})` : name;
}

/** How PagerDuty calls a thing that it refers to. */
export function nameOf(reference: Json | undefined): string | undefined {
  return textOf(reference?.summary) ?? textOf(reference?.name);
}

/** The names of those it refers to. */
export function namesOf(references: unknown): string | undefined {
  const names = listOf(references).map(value => nameOf(objectOf(value)));
  return names.filter(Boolean).join(', ') || undefined;
}

/** The title of an incident, or of a reference to one. */
export function titleOf(incident: Json | undefined): string | undefined {
  return textOf(incident?.title) ?? nameOf(incident);
}
