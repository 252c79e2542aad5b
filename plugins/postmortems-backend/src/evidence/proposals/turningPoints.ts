import type { Change, Episode } from './Change';

/** Changes that are one turn of the incident, seen by several sources and as several kinds of errors. */
export interface TurningPoint {
  time: number;
  starts: Change[];
  ends: Change[];
  /** Whether trouble of another kind goes on afterwards. */
  isOver: boolean;
}

/** What is so near is one turn: clients, proxies and services notice it one after another. */
const TOGETHER_MS = 15_000;
/** How much later than logs measurements tell it: they are scraped, and averaged over a while. */
const MEASURED_LATER_MS = 75_000;

/** The turns of an incident, in order: where trouble begins, becomes another one, or ends. */
export function turningPoints(episodes: Episode[]): TurningPoint[] {
  const changes = episodes
    .flatMap(({ start, end }) => (end ? [start, end] : [start]))
    .sort((a, b) => a.time - b.time);
  const points = group(changes.filter(({ isMeasured }) => !isMeasured));
  confirm(
    points,
    changes.filter(({ isMeasured }) => isMeasured),
  );
  points.sort((a, b) => a.time - b.time);
  for (const point of points) {
    point.isOver = !episodes.some(episode => goesOn(episode, point));
  }
  return points;
}

function group(changes: Change[]): TurningPoint[] {
  const points: TurningPoint[] = [];
  for (const change of changes) {
    const last = points[points.length - 1];
    const point =
      last && change.time - last.time <= TOGETHER_MS
        ? last
        : { time: change.time, starts: [], ends: [], isOver: false };
    if (point !== last) points.push(point);
    (change.kind === 'start' ? point.starts : point.ends).push(change);
  }
  for (const point of points) point.time = timeOf(point);
  return points;
}

/** Trouble is there when its first error is, and gone when its last one was. */
function timeOf({ starts, ends }: TurningPoint): number {
  return starts.length
    ? Math.min(...starts.map(({ time }) => time))
    : Math.max(...ends.map(({ time }) => time));
}

/** Measurements confirm the turn that they follow, and are one of their own where there is none. */
function confirm(points: TurningPoint[], measured: Change[]): void {
  const own: Change[] = [];
  for (const change of measured) {
    const followed = points
      .filter(
        ({ time, starts, ends }) =>
          time <= change.time + TOGETHER_MS &&
          change.time - time <= MEASURED_LATER_MS &&
          (change.kind === 'start' ? starts : ends).length > 0,
      )
      .pop();
    if (!followed) own.push(change);
    else if (change.kind === 'start') followed.starts.push(change);
    else followed.ends.push(change);
  }
  // With logs at hand, what only a curve tells is smoothing; without them, it is all there is.
  if (points.length === 0) points.push(...group(own));
}

function goesOn({ start, end }: Episode, { time }: TurningPoint): boolean {
  if (start.isMeasured) return false;
  return (
    start.time <= time + TOGETHER_MS &&
    (end === undefined || end.time > time + TOGETHER_MS)
  );
}
