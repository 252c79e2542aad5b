import type { AlertObservation } from 'backstage-plugin-postmortems-node';
import { labelsOf, textOf, type Json } from './json';

type Labels = Record<string, string>;

/** How an alert is called: the label `alertname`, which nearly every alert has. */
export function alertName(labels: Labels): string {
  return textOf(labels.alertname) ?? 'Unnamed alert';
}

/** What an alert says of itself, on one line. */
export function alertSummary(annotations: Labels): string | undefined {
  for (const key of ['summary', 'description', 'message']) {
    const line = textOf(annotations[key])?.replace(/\s+/g, ' ').trim();
    if (line) return line;
  }
  return undefined;
}

/** Makes an observation of an alert with `labels` and `annotations`. An end before the start is none. */
export function alertObservation(
  alert: Json,
  startsAt: number,
  endsAt: number | undefined,
): AlertObservation {
  const labels = labelsOf(alert.labels);
  return {
    kind: 'alert',
    name: alertName(labels),
    labels,
    summary: alertSummary(labelsOf(alert.annotations)),
    startsAt,
    endsAt: endsAt !== undefined && endsAt >= startsAt ? endsAt : undefined,
  };
}

/** What Alertmanager calls an alert that still fires, whether it tells anybody of it or not. */
const ONGOING = new Set<unknown>(['active', 'suppressed', 'unprocessed']);

/** Whether an alert in this state of Alertmanager still fires, so that its end is a timeout to come. */
export function isOngoing(state: unknown): boolean {
  return ONGOING.has(state);
}
