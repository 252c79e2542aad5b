import { Json, listOf, objectOf, textOf } from '../json';
import { Happening, nameOf, namesOf, Reader, titleOf } from './pagerdutyActs';
import { fromIncident } from './pagerdutyIncidents';

/** How webhooks of the third version name what log entries call by the bare verb. */
const VERBS = new Map([
  ['triggered', 'trigger'],
  ['reopened', 'reopen'],
  ['acknowledged', 'acknowledge'],
  ['unacknowledged', 'unacknowledge'],
  ['resolved', 'resolve'],
  ['reassigned', 'reassign'],
  ['escalated', 'escalate'],
  ['delegated', 'delegate'],
  ['annotated', 'annotate'],
  ['status_update_published', 'status_update'],
  ['priority_updated', 'priority_update'],
]);
const INCIDENT = 'incident.';
const LOG_ENTRY = '_log_entry';

/** A webhook of the third version: `{event: {event_type, occurred_at, agent, data}}`. */
const fromEvent: Reader = value => {
  const event = objectOf(value.event);
  const type = textOf(event?.event_type);
  if (!event || !type?.startsWith(INCIDENT)) return undefined;
  const name = type.slice(INCIDENT.length);
  const verb = VERBS.get(name) ?? name;
  const data = objectOf(event.data) ?? {};
  const incident = objectOf(data.incident) ?? data;
  return [
    {
      verb,
      time: event.occurred_at,
      agent: event.agent,
      title: titleOf(incident),
      people: reachedBy(verb, data),
      note:
        verb === 'responder.replied'
          ? textOf(data.state)
          : textOf(data.content) ?? textOf(data.message),
      url: textOf(incident.html_url),
    },
  ];
};

function reachedBy(verb: string, data: Json): string | undefined {
  switch (verb) {
    case 'reassign':
    case 'escalate':
      return namesOf(data.assignees);
    case 'delegate':
      return nameOf(objectOf(data.escalation_policy));
    case 'responder.added':
      return nameOf(objectOf(data.user));
    case 'priority_update':
      return nameOf(objectOf(data.priority));
    default:
      return undefined;
  }
}

/** An entry of an incident's log. */
const fromLogEntry: Reader = entry => {
  const type = textOf(entry.type)?.replace(/_reference$/, '');
  if (!type?.endsWith(LOG_ENTRY)) return undefined;
  const verb = type.slice(0, -LOG_ENTRY.length);
  const channel = objectOf(entry.channel);
  const incident = objectOf(entry.incident);
  const told = nameOf(channel) ?? textOf(channel?.content);
  const described = textOf(objectOf(entry.event_details)?.description);
  return [
    {
      verb,
      time: entry.created_at,
      // The user of a page is whom it went to.
      agent: entry.agent ?? (verb === 'notify' ? undefined : entry.user),
      title: titleOf(incident) ?? described ?? told ?? nameOf(entry),
      people:
        verb === 'notify'
          ? nameOf(objectOf(entry.user))
          : namesOf(entry.assignees),
      note: verb === 'annotate' ? told : textOf(entry.message),
      url: textOf(incident?.html_url) ?? textOf(entry.html_url),
    },
  ];
};

/** A webhook of the second version: `{event: 'incident.resolve', created_on, incident, log_entries}`. */
const fromMessage: Reader = message => {
  const event = textOf(message.event);
  const incident = objectOf(message.incident);
  if (!incident || !event?.startsWith(INCIDENT)) return undefined;
  return fromLogEntry({
    ...objectOf(listOf(message.log_entries)[0]),
    type: event.slice(INCIDENT.length) + LOG_ENTRY,
    created_at: message.created_on,
    incident,
  });
};

/** @returns undefined for what is neither an incident nor tells of one */
export function happeningsOf(value: unknown): Happening[] | undefined {
  const told = objectOf(value);
  return (
    told &&
    (fromEvent(told) ??
      fromMessage(told) ??
      fromLogEntry(told) ??
      fromIncident(told))
  );
}
