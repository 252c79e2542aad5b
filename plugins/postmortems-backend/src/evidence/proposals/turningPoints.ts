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
  const logged = episodes.filter(({ start }) => !start.isMeasured);
  const measured = episodes.filter(({ start }) => start.isMeasured);
  // With logs at hand, what only a curve tells is smoothing; without them, it is all there is.
  const points = group(logged.length ? changesOf(logged) : outermost(measured));
  if (logged.length) confirm(points, changesOf(measured));
  for (const point of points) {
    point.isOver = !(logged.length ? logged : measured).some(episode =>
      goesOn(episode, point),
    );
  }
  return points;
}

function changesOf(episodes: Episode[]): Change[] {
  return episodes
    .flatMap(({ start, end }) => (end ? [start, end] : [start]))
    .sort((a, b) => a.time - b.time);
}

/** The changes where one trouble begins by any curve, and where it ends by all of them. */
function outermost(episodes: Episode[]): Change[] {
  const isWithin = (other: Episode, { trouble, time }: Change) =>
    other.start.trouble === trouble &&
    other.start.time < time - TOGETHER_MS &&
    (other.end === undefined || other.end.time > time + TOGETHER_MS);
  return changesOf(episodes).filter(
    change => !episodes.some(other => isWithin(other, change)),
  );
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

/** Measurements confirm the turn that they follow. */
function confirm(points: TurningPoint[], measured: Change[]): void {
  for (const change of measured) {
    const followed = points
      .filter(
        ({ time, starts, ends }) =>
          time <= change.time + TOGETHER_MS &&
          change.time - time <= MEASURED_LATER_MS &&
          (change.kind === 'start' ? starts : ends).length > 0,
      )
      .pop();
    if (change.kind === 'start') followed?.starts.push(change);
    else followed?.ends.push(change);
  }
}

function goesOn({ start, end }: Episode, { time }: TurningPoint): boolean {
  return (
    start.time <= time + TOGETHER_MS &&
    (end === undefined || end.time > time + TOGETHER_MS)
  );
}
