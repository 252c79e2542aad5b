import type { Series } from '../digest/Digest';
import { stepOf } from '../gaps/stepOf';

type Points = Series['points'];

const COUNTER = /_(?:total|count|sum|bucket)$/;
/** What is measured in these may only rise for a while, as memory does, and counts nothing. */
const MEASURED = /_(?:bytes|seconds|ratio|percent|celsius|created)$/;
/** A counter that starts anew falls; what falls more often than once in so many changes is none. */
const RESETS = 10;
/** What has risen so often, and never fallen, is taken for a counter whatever its name. */
const RISES = 8;
/** So many steps apart, points are no neighbours. */
export const GAP_STEPS = 1.5;

/** What a series says by its level: its values, or of a counter its rate. */
export interface Course {
  points: Points;
  isRate: boolean;
}

/** A counter says nothing by its level: what it has is a rate a second. Anything else is as it is. */
export function courseOf(series: Series): Course {
  return isCounter(series)
    ? { points: ratesOf(series), isRate: true }
    : { points: series.points, isRate: false };
}

function isCounter({ labels, points }: Series): boolean {
  const name = labels.__name__ ?? '';
  let rises = 0;
  let falls = 0;
  let isWhole = true;
  let before = NaN;
  for (const [, value] of points) {
    if (!Number.isFinite(value)) continue;
    if (value < 0) return false;
    if (value > before) rises += 1;
    if (value < before) falls += 1;
    isWhole &&= Number.isInteger(value);
    before = value;
  }
  if (COUNTER.test(name)) return falls * RESETS <= rises + falls;
  return isWhole && falls === 0 && rises >= RISES && !MEASURED.test(name);
}

/**
 * By how much it rose each second since the point before. One that is less than that has been counted
 * from nothing anew; after a gap it is not known when it rose.
 */
function ratesOf(series: Series): Points {
  const points = series.points.filter(([, value]) => Number.isFinite(value));
  const step = stepOf([series]) ?? Infinity;
  return points.slice(1).flatMap(([time, value], i) => {
    const [earlier, before] = points[i];
    const apart = time - earlier;
    if (apart <= 0 || apart > GAP_STEPS * step) return [];
    const rise = value < before ? value : value - before;
    return [[time, (rise * 1_000) / apart] as Points[number]];
  });
}
