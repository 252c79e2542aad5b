import type {
  ActKind,
  DocumentFormat,
  Observation,
} from 'backstage-plugin-postmortems-node';
import { excerpt, Json, listOf, objectOf, textOf } from '../json';
import { oneLine } from '../oneLine';
import { jsonTime } from '../times';

/** Warnings that say that something does not run, or was ended. */
const ERRORS = new Set([
  'OOMKilling',
  'SystemOOM',
  'Failed',
  'BackOff',
  'Evicted',
  'Preempted',
  'FailedScheduling',
  'FailedMount',
  'FailedAttachVolume',
  'FailedCreate',
  'FailedCreatePodSandBox',
  'FailedPostStartHook',
  'NodeNotReady',
  'Rebooted',
  'BackoffLimitExceeded',
  'DeadlineExceeded',
  'ProgressDeadlineExceeded',
]);
const LOOKED_AT = 20;

/** `kubectl get events -o json`, of either API: what the parts of a cluster noticed, and did. */
export const kubernetesEvents: DocumentFormat = {
  id: 'kubernetes-events',
  title: 'Kubernetes events',
  kind: 'document',
  isOpenEnded: true,

  recognises(document) {
    const list = objectOf(document);
    if (!list) return false;
    if (list.kind === 'Event') return objectFor(list) !== undefined;
    if (!Array.isArray(list.items)) return false;
    // The audit log of a cluster calls its lists so, too.
    if (list.kind === 'EventList') {
      return !textOf(list.apiVersion)?.startsWith('audit.');
    }
    const first = list.items.slice(0, LOOKED_AT);
    return list.kind === 'List' && first.some(isEvent);
  },

  read(document, sink) {
    const list = objectOf(document);
    const isSingle = list?.kind === 'Event';
    const events = isSingle ? [document] : listOf(list?.items);
    events.forEach((value, i) => {
      const place = {
        path: isSingle ? '.' : `items[${i}]`,
        text: excerpt(value),
      };
      const event = objectOf(value);
      const told = event && objectFor(event) ? observationsOf(event) : [];
      for (const observation of told) sink.observe(observation, place);
      if (told.length === 0) sink.unread(place);
    });
  },
};

function isEvent(value: unknown): boolean {
  const event = objectOf(value);
  return event?.kind === 'Event' && objectFor(event) !== undefined;
}

/** What an event is about. */
function objectFor(event: Json): Json | undefined {
  return objectOf(event.involvedObject) ?? objectOf(event.regarding);
}

function observationsOf(event: Json): Observation[] {
  const series = objectOf(event.series);
  const first =
    jsonTime(event.firstTimestamp) ??
    jsonTime(event.eventTime) ??
    jsonTime(event.deprecatedFirstTimestamp);
  const last =
    jsonTime(series?.lastObservedTime) ??
    jsonTime(event.lastTimestamp) ??
    jsonTime(event.deprecatedLastTimestamp);
  const time = first ?? last ?? createdAt(event);
  if (time === undefined) return [];
  const count = numberOf(series?.count ?? event.count ?? event.deprecatedCount);
  if (count < 2 || last === undefined || last <= time) {
    return [observe(event, time, '')];
  }
  return [observe(event, time, ''), observe(event, last, ` (${count} times)`)];
}

function createdAt(event: Json): number | undefined {
  return jsonTime(objectOf(event.metadata)?.creationTimestamp);
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 1;
}

function observe(event: Json, time: number, suffix: string): Observation {
  const reason = textOf(event.reason) ?? '';
  const text = textOf(event.message) ?? textOf(event.note) ?? '';
  const about = objectFor(event);
  const origin = [about?.namespace, about?.name].filter(textOf).join('/');
  const common = { time, origin: origin || undefined };
  const act = actOf(event, reason, text);
  if (act) {
    const message = (oneLine(text) || reason) + suffix;
    return { ...common, kind: 'act', act, message, actor: sourceOf(event) };
  }
  const isWarning = event.type === 'Warning';
  const level = ERRORS.has(reason) ? 'error' : 'warning';
  const message = oneLine([reason, text].filter(Boolean).join(': '));
  return {
    ...common,
    kind: 'log',
    level: isWarning ? level : 'info',
    message: (message || 'Event') + suffix,
  };
}

const ROLLOUT = /^Scaled up .* from 0$/;

function actOf(event: Json, reason: string, text: string): ActKind | undefined {
  if (event.type === 'Warning') return undefined;
  switch (reason) {
    case 'Killing':
      return 'stopped';
    case 'Started':
      return 'started';
    case 'ScalingReplicaSet':
      return ROLLOUT.test(text) ? 'deploy' : 'change';
    case 'SuccessfulCreate':
      return objectFor(event)?.kind === 'ReplicaSet' ? 'change' : undefined;
    default:
      return undefined;
  }
}

/** The part of the cluster that says so. */
function sourceOf(event: Json): string | undefined {
  const { source, deprecatedSource } = event;
  return (
    textOf(objectOf(source)?.component) ??
    textOf(event.reportingComponent) ??
    textOf(event.reportingController) ??
    textOf(objectOf(deprecatedSource)?.component)
  );
}
