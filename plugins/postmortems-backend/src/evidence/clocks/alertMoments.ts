import type { AlertSpan, Series } from '../digest/Digest';
import { stepOf } from '../gaps/stepOf';
import type { Artefact } from '../proposals/Artefact';
import type { Moment } from './Moment';

/** Sources of one alert tell the same time, but for fractions and the turn in which rules are evaluated. */
const TOLD_WITHIN_MS = 2_000;
const NUMBERS =
  /(?<![\w.:/-])\d{1,15}\.\d{1,15}(?=%|[a-zµ]{0,3}(?![\w.:/-]))/gi;
const DIGITS = 4;
/** Alerts that always fire, since whenever alerting was last started. */
const HEARTBEATS = /watchdog|dead ?man|heartbeat|infoinhibitor/i;

/** When alerts began to fire, or their conditions to hold. */
export function alertMoments(artefact: Artefact): Moment[] {
  const { digest, format } = artefact;
  const stepMs = stepOf(digest.series) ?? 0;
  const toMoment = (alert: AlertSpan, isCondition: boolean): Moment => ({
    artefact,
    name: alert.name,
    labels: alert.labels,
    measured: measuredIn(alert),
    isCondition,
    // A query sees it at the first of its steps after it.
    time: alert.startsAt - stepMs / 2 - artefact.offsetMs,
    withinMs: TOLD_WITHIN_MS + stepMs / 2,
    cite: alert.cite,
  });
  const fired = digest.alerts.map(alert =>
    toMoment(alert, format === 'prometheus-alerts'),
  );
  const pending = digest.series
    .filter(({ labels }) => labels.alertstate === 'pending')
    .flatMap(series => pendingSpans(series, stepMs))
    .map(alert => toMoment(alert, true));
  // What a query's first step shows began before it.
  const isCut = ({ time }: Moment) =>
    digest.series.length > 0 &&
    time + artefact.offsetMs <= digest.span!.from + stepMs / 2;
  return [...fired, ...pending].filter(
    moment =>
      !isCut(moment) &&
      moment.labels.severity !== 'none' &&
      !HEARTBEATS.test(moment.name),
  );
}

function pendingSpans(series: Series, stepMs: number): AlertSpan[] {
  const { __name__, alertstate, ...labels } = series.labels;
  return series.points
    .filter(
      ([time], i) => i === 0 || time - series.points[i - 1][0] > 1.5 * stepMs,
    )
    .map(([startsAt]) => ({
      name: labels.alertname ?? '',
      labels,
      summary: null,
      startsAt,
      endsAt: null,
      cite: series.cite,
    }));
}

/**
 * The numbers in what an alert says that look measured: a share, a duration. Limits are rounder, and
 * addresses and versions go on with further points.
 */
function measuredIn({ summary }: AlertSpan): string {
  return (summary?.match(NUMBERS) ?? [])
    .filter(
      number =>
        number.replace(/^[0.]+|\./g, '').length >= DIGITS &&
        !/^99/.test(number),
    )
    .join(' ');
}
