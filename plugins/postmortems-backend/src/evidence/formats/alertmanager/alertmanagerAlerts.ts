import type { DocumentFormat } from 'backstage-plugin-postmortems-node';
import { alertObservation, isOngoing } from '../alertObservation';
import { excerpt, labelsOf, listOf, objectOf, type Json } from '../json';
import { jsonTime } from '../times';

/**
 * The alerts that Alertmanager holds: `GET /api/v2/alerts` and `amtool alert query -o json`,
 * `GET /api/v2/alerts/groups`, and the answer of the old `GET /api/v1/alerts`.
 */
export const alertmanagerAlerts: DocumentFormat = {
  id: 'alertmanager-alerts',
  title: 'Alertmanager alerts',
  kind: 'document',
  isOpenEnded: true,

  recognises(document) {
    const first = objectOf(entriesOf(document).entries[0]);
    return first !== undefined && (isAlert(first) || isGroup(first));
  },

  read(document, sink) {
    const told = new Set<string>();
    const read = (value: unknown, path: string) => {
      const alert = objectOf(value);
      const place = { path, text: excerpt(value) };
      const startsAt = jsonTime(alert?.startsAt);
      if (!objectOf(alert?.labels) || !alert || startsAt === undefined) {
        sink.unread(place);
        return;
      }
      // An alert stands in every group and under every receiver that it was routed to.
      const key = `${startsAt} ${identityOf(alert)}`;
      if (told.has(key)) return;
      told.add(key);
      sink.observe(alertObservation(alert, startsAt, endOf(alert)), place);
    };

    const { entries, path } = entriesOf(document);
    entries.forEach((entry, i) => {
      const at = `${path}[${i}]`;
      const group = objectOf(entry);
      if (group && isGroup(group)) {
        listOf(group.alerts).forEach((alert, j) =>
          read(alert, `${at}.alerts[${j}]`),
        );
      } else {
        read(entry, at);
      }
    });
  },
};

function entriesOf(document: unknown): { entries: unknown[]; path: string } {
  const answer = objectOf(document);
  return answer?.status === 'success'
    ? { entries: listOf(answer.data), path: 'data' }
    : { entries: listOf(document), path: '' };
}

/** Silences have a status and a start as well, but match labels instead of bearing them. */
function isAlert(entry: Json): boolean {
  return (
    objectOf(entry.labels) !== undefined &&
    typeof objectOf(entry.status)?.state === 'string' &&
    typeof entry.startsAt === 'string' &&
    !('matchers' in entry)
  );
}

function isGroup(entry: Json): boolean {
  return (
    Array.isArray(entry.alerts) &&
    objectOf(entry.labels) !== undefined &&
    objectOf(entry.receiver) !== undefined
  );
}

/** A fingerprint is a hash of the labels, so that they do as well. */
function identityOf(alert: Json): string {
  return typeof alert.fingerprint === 'string'
    ? alert.fingerprint
    : JSON.stringify(Object.entries(labelsOf(alert.labels)).sort());
}

/** The end of an alert that is over. While it fires, its end is when it will be given up if nobody repeats it. */
function endOf(alert: Json): number | undefined {
  const endsAt = jsonTime(alert.endsAt);
  const updatedAt = jsonTime(alert.updatedAt);
  if (endsAt === undefined) return undefined;
  if (updatedAt !== undefined) return endsAt <= updatedAt ? endsAt : undefined;
  const state = objectOf(alert.status)?.state;
  return typeof state === 'string' && !isOngoing(state) ? endsAt : undefined;
}
