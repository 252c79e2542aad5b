import type { Track } from 'backstage-plugin-postmortems-common';
import type { TimeSpan } from '../../timeScale';

/** A value at an instant. */
export type Sample = readonly [at: number, value: number];

type Points = Track['points'];

/**
 * A curve within a span, in the runs between its gaps. Where it enters and leaves the span it is cut, at
 * the value it has there.
 */
export function runsWithin(points: Points, { from, to }: TimeSpan): Sample[][] {
  const runs: Sample[][] = [];
  let last: Sample | undefined;
  let run: Sample[] | undefined;
  const add = (sample: Sample) => {
    if (!run) runs.push((run = []));
    run.push(sample);
  };
  for (const [at, value] of points) {
    if (value === null) {
      last = undefined;
      run = undefined;
      continue;
    }
    const sample: Sample = [at, value];
    if (last && last[0] < from && at > from) add(between(last, sample, from));
    if (at >= from && at <= to) add(sample);
    if (last && last[0] < to && at > to) add(between(last, sample, to));
    last = sample;
  }
  return runs;
}

function between(a: Sample, b: Sample, at: number): Sample {
  const part = (at - a[0]) / (b[0] - a[0]);
  return [at, a[1] * (1 - part) + b[1] * part];
}

/** The measurement closest to an instant; none in a gap, and none before the first and after the last. */
export function sampleAt(points: Points, at: number): Sample | null {
  let before = 0;
  let after = points.length - 1;
  if (after < 0 || at < points[before][0] || at > points[after][0]) return null;
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    if (points[middle][0] <= at) before = middle;
    else after = middle;
  }
  const [left, right] = [points[before], points[after]];
  const [time, value] = at - left[0] <= right[0] - at ? left : right;
  return value === null ? null : [time, value];
}
