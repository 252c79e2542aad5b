import type {
  ActKind,
  ActObservation,
  DocumentFormat,
} from 'backstage-plugin-postmortems-node';
import { excerpt, Json, objectOf, textOf } from '../json';
import { oneLine } from '../oneLine';
import { isPlausible, jsonTime } from '../times';

/** What the actions do, and how a timeline would put them; people can add actions of their own. */
const ACTIONS = new Map<string, [act: ActKind, words: string]>([
  ['Create', ['opened', 'Alert opened']],
  ['Acknowledge', ['acknowledged', 'Alert acknowledged']],
  ['UnAcknowledge', ['message', 'Alert no longer acknowledged']],
  ['Close', ['resolved', 'Alert closed']],
  ['Delete', ['message', 'Alert deleted']],
  ['AddNote', ['message', 'Note']],
  ['AssignOwnership', ['paged', 'Alert assigned']],
  ['TakeOwnership', ['message', 'Alert taken over']],
  ['AddRecipient', ['paged', 'Recipient added to the alert']],
  ['AddResponder', ['paged', 'Responder added to the alert']],
  ['AddTeam', ['paged', 'Team added to the alert']],
  ['Escalate', ['paged', 'Alert escalated']],
  ['EscalateNext', ['paged', 'Alert escalated']],
  ['Snooze', ['message', 'Alert snoozed']],
]);

/** What Opsgenie sends to a webhook when something happens to an alert: one of them, or a list. */
export const opsgenie: DocumentFormat = {
  id: 'opsgenie',
  title: 'Opsgenie webhook',
  kind: 'document',

  recognises(document) {
    const first = Array.isArray(document) ? document[0] : document;
    return alertOf(first) !== undefined;
  },

  read(document, sink) {
    const webhooks = Array.isArray(document) ? document : [document];
    webhooks.forEach((webhook, i) => {
      const place = {
        path: Array.isArray(document) ? `[${i}]` : '.',
        text: excerpt(webhook),
      };
      const alert = alertOf(webhook);
      const act = alert && actOf(webhook as Json, alert);
      if (act) sink.observe(act, place);
      else sink.unread(place);
    });
  },
};

function alertOf(value: unknown): Json | undefined {
  const webhook = objectOf(value);
  const alert = objectOf(webhook?.alert);
  return textOf(webhook?.action) && textOf(alert?.alertId) ? alert : undefined;
}

function actOf(webhook: Json, alert: Json): ActObservation | undefined {
  const action = textOf(webhook.action) ?? '';
  const [act, words] = ACTIONS.get(action) ?? ['message', `Action ${action}`];
  // When an alert was created says nothing about what was done to it later.
  const time =
    action === 'Create'
      ? timeOf(alert.createdAt) ?? timeOf(alert.updatedAt)
      : timeOf(alert.updatedAt);
  if (time === undefined) return undefined;
  const note = action === 'AddNote' ? textOf(alert.note) : undefined;
  const about = note ?? textOf(alert.message);
  const to = receiverOf(action, webhook, alert);
  const what = to ? `${words} to ${to}` : words;
  return {
    kind: 'act',
    act,
    time,
    message: oneLine(about ? `${what}: ${about}` : what),
    actor: textOf(alert.username),
    origin: textOf(alert.entity),
  };
}

function receiverOf(
  action: string,
  webhook: Json,
  alert: Json,
): string | undefined {
  if (action === 'AssignOwnership') return textOf(alert.owner);
  if (!action.startsWith('Escalate')) return undefined;
  return textOf(objectOf(webhook.escalationNotify)?.name);
}

/** Milliseconds, or nanoseconds: Opsgenie writes both, in one alert. */
function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'number') return jsonTime(value);
  const inMilliseconds = [value, Math.floor(value / 1e6)];
  return inMilliseconds.find(isPlausible);
}
