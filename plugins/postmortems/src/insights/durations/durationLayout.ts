import type { DurationInsight } from 'backstage-plugin-postmortems-common';
import { type LogScale } from '../logScale';

/** How high the fullest class of a row is drawn. */
export const BARS_HEIGHT = 36;
export const DOT = 4;

/** A class with something in it. */
export interface Bar {
  from: number;
  x: number;
  width: number;
  height: number;
}

/** One post-mortem, where few are known. */
export interface Dot {
  point: DurationInsight['points'][number];
  x: number;
  /** Above the line on which the lowest stand. */
  up: number;
}

/** The classes of one duration, each as high as it is full beside the fullest. */
export function barsOf(
  { classes, longest }: Pick<DurationInsight, 'classes' | 'longest'>,
  { x }: LogScale,
): Bar[] {
  const most = Math.max(1, ...classes.map(({ postmortems }) => postmortems));
  return classes
    .filter(({ postmortems }) => postmortems > 0)
    .map(({ from, to, postmortems }) => ({
      from,
      x: x(from),
      // The last class has no end: it is drawn to the longest of it.
      width: Math.max(1, x(to ?? longest!) - x(from) - 1),
      height: Math.max(1, (postmortems / most) * BARS_HEIGHT),
    }));
}

/** Dots in their places; those that would cover each other stand on one another, closer where they are many. */
export function dotsOf(
  points: DurationInsight['points'],
  { x }: LogScale,
): Dot[] {
  const piles: { x: number; points: DurationInsight['points'] }[] = [];
  for (const point of points) {
    const at = x(point.seconds);
    const last = piles.at(-1);
    if (last && at - last.x < 2 * DOT) last.points.push(point);
    else piles.push({ x: at, points: [point] });
  }
  const highest = Math.max(1, ...piles.map(pile => pile.points.length));
  const step = Math.min(2 * DOT + 1, BARS_HEIGHT / highest);
  return piles.flatMap(pile =>
    pile.points.map((point, i) => ({
      point,
      x: pile.x,
      up: DOT + i * step,
    })),
  );
}
