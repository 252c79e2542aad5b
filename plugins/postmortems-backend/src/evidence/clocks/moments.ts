import type { AlertSpan, Citation, Series } from '../digest/Digest';
import type { Artefact } from '../proposals/Artefact';
import { grouped } from '../proposals/grouped';
import { nameOf } from '../proposals/metricEpisodes';

/** Something that other artefacts may have seen at the same moment. */
export interface Moment {
  artefact: Artefact;
  /** What happened: an alert's name, `500 answers`. */
  name: string;
  /** What must not differ, where both name it. */
  labels: Record<string, string>;
  /** Numbers that were measured then: they tell one time that an alert fired from another. */
  measured: string;
  /** An alert's condition holds for a while before it fires. */
  isCondition: boolean;
  /** By corrected clocks; the middle of when it may have been. */
  time: number;
  /** How far from it the moment may have been. */
  withinMs: number;
  cite: Citation;
}

/** Sources of one alert tell the same time, but for fractions and the turn in which rules are evaluated. */
const TOLD_WITHIN_MS = 2_000;
const SCRAPED_WITHIN_MS = 15_000;
/** After so long without errors the next ones are an onset. */
const QUIET_MS = 30_000;
const HEARTBEATS = /watchdog|dead ?man|heartbeat|infoinhibitor/i;

/** When alerts began to fire, or their conditions to hold. */
export function alertMoments(artefact: Artefact): Moment[] {
  const { digest, format } = artefact;
  const stepMs = stepOf(digest.series);
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

/** The numbers in what an alert says that are not in its labels as well: a share, a duration. */
function measuredIn({ summary, labels }: AlertSpan): string {
  const named = Object.values(labels).join(' ');
  return (summary?.match(/\d+\.\d+/g) ?? [])
    .filter(number => !named.includes(number))
    .join(' ');
}

/** When answers with an error status began after a time without, in a log of requests. */
export function answeredOnsets(artefact: Artefact): Moment[] {
  const { signatures, span, bucketMs } = artefact.digest;
  return signatures
    .filter(({ status }) => status !== null)
    .flatMap(({ status, counts, sightings }) =>
      afterQuiet(
        counts.map(([bucket]) => bucket),
        span!.from,
      ).map(bucket => {
        const seen = sightings.find(({ time }) => time >= bucket);
        return onset(artefact, status!, {
          time: bucket + bucketMs / 2,
          withinMs: bucketMs / 2,
          cite: (seen ?? sightings[0]).cite,
        });
      }),
    );
}

/** The same in rates by status. */
export function measuredOnsets(artefact: Artefact): Moment[] {
  const { series, span } = artefact.digest;
  const stepMs = stepOf(series);
  const rates = series.flatMap(one => {
    const status = statusOf(one);
    return status === undefined ? [] : [{ ...one, status }];
  });
  return grouped(rates, ({ status }) => status).flatMap(all => {
    const raised = all.flatMap(({ points }) =>
      points.filter(([, value]) => value > 0).map(([time]) => time),
    );
    return afterQuiet(raised, span!.from).map(time =>
      onset(artefact, all[0].status, {
        // It is scraped after it began, and seen at a step of the query after that.
        time: time - (SCRAPED_WITHIN_MS + stepMs) / 2,
        withinMs: (SCRAPED_WITHIN_MS + stepMs) / 2,
        cite: {
          ...all[0].cite,
          text: `${nameOf(all[0])} rises at ${new Date(time).toISOString()}`,
        },
      }),
    );
  });
}

function onset(
  artefact: Artefact,
  status: number,
  { time, withinMs, cite }: Pick<Moment, 'time' | 'withinMs' | 'cite'>,
): Moment {
  return {
    artefact,
    name: `${status} answers`,
    labels: {},
    measured: '',
    isCondition: false,
    time: time - artefact.offsetMs,
    withinMs,
    cite,
  };
}

/** The times that follow a quiet time; none where it is not known what was before. */
function afterQuiet(times: number[], from: number): number[] {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted.filter((time, i) => time - (sorted[i - 1] ?? from) >= QUIET_MS);
}

function statusOf({ labels }: Series): number | undefined {
  if (labels.__name__?.startsWith('ALERTS')) return undefined;
  const status = labels.code ?? labels.status ?? labels.status_code ?? '';
  return /^(?:5\d\d|429)$/.test(status) ? Number(status) : undefined;
}

/** How far apart points of series are; 0 where there are none. */
function stepOf(series: Series[]): number {
  const distances = series
    .filter(({ labels }) => labels.measure === undefined)
    .flatMap(({ points }) =>
      points.slice(1).map(([time], i) => time - points[i][0]),
    )
    .sort((a, b) => a - b);
  return distances[distances.length >> 1] ?? 0;
}
