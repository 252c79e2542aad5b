import type { Series } from '../digest/Digest';
import { stepOf } from '../gaps/stepOf';
import type { Artefact } from '../proposals/Artefact';
import { courseOf } from '../proposals/counters';
import { grouped } from '../proposals/grouped';
import { mainSpan } from '../proposals/mainSpan';
import { nameOf } from '../proposals/seriesNames';
import type { Moment } from './Moment';

/** A scrape sees what was counted since the one before. */
const SCRAPED_WITHIN_MS = 15_000;
/** After so long without errors the next ones are an onset. */
const QUIET_MS = 30_000;

/** When answers with an error status began after a time without, in a log of requests. */
export function answeredOnsets(artefact: Artefact): Moment[] {
  const { signatures, bucketMs } = artefact.digest;
  const span = mainSpan(artefact.digest);
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
  const stepMs = stepOf(series) ?? 0;
  const rates = series.flatMap(one => {
    const status = statusOf(one);
    return status === undefined
      ? []
      : [{ ...one, points: courseOf(one).points, status }];
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
