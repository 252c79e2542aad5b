import type {
  AlertObservation,
  SeriesObservation,
} from 'backstage-plugin-postmortems-node';
import { alertName } from '../alertObservation';

/** What the series of one document have in common. */
export interface Range {
  /** The commonest distance of points, in milliseconds; undefined where no series has two. */
  step?: number;
  /** The last time that any of them has a point at. */
  last: number;
}

/** Finds the step and the end of a range, which a result of Prometheus does not name. */
export function rangeOf(series: SeriesObservation[]): Range {
  const counts = new Map<number, number>();
  let last = -Infinity;
  for (const { points } of series) {
    for (let i = 0; i < points.length; i++) {
      last = Math.max(last, points[i][0]);
      const distance = i > 0 ? points[i][0] - points[i - 1][0] : 0;
      if (distance > 0) counts.set(distance, (counts.get(distance) ?? 0) + 1);
    }
  }
  let step: number | undefined;
  let most = 0;
  for (const [distance, count] of counts) {
    // Of two that are as common the longer one is likelier to be a gap.
    if (count > most || (count === most && distance < (step ?? 0))) {
      step = distance;
      most = count;
    }
  }
  return { step, last };
}

/**
 * The alerts that a series of `ALERTS` tells: one for each run of points without a gap.
 * @returns none for any other series, and for alerts that were only pending
 */
export function alertRuns(
  series: SeriesObservation,
  range: Range,
): AlertObservation[] {
  const { __name__: metric, alertstate, ...labels } = series.labels;
  if (metric !== 'ALERTS' || alertstate !== 'firing') return [];
  const name = alertName(labels);
  const longestGap = (range.step ?? 0) * 1.5;
  const alerts: AlertObservation[] = [];
  let run: { startsAt: number; seen: number } | undefined;
  const close = () => {
    if (!run) return;
    const { startsAt, seen } = run;
    const endsAt = seen < range.last ? seen : undefined;
    alerts.push({ kind: 'alert', name, labels, startsAt, endsAt });
  };
  for (const [time, value] of series.points) {
    // Prometheus 1 wrote 0 for an alert that was over.
    if (value === 0) continue;
    if (run && time - run.seen <= longestGap) {
      run.seen = time;
    } else {
      close();
      run = { startsAt: time, seen: time };
    }
  }
  close();
  return alerts;
}
