import type { ActionClosing } from 'backstage-plugin-postmortems-common';
import { area, curveStepAfter, line } from 'd3-shape';

/** What the drawing of a curve is made of, in pixels from its upper left. */
export interface ClosingLayout {
  /** The share that is done, as a path of steps; and its interval, as one that is filled. */
  line: string;
  interval: string;
  /** Days, each with how many were still followed then. */
  marks: readonly ClosingMark[];
  /** Where half are done; none where it never came to that. */
  half: { x: number; y: number; day: number } | null;
  y(share: number): number;
}

export interface ClosingMark {
  day: number;
  x: number;
  atRisk: number;
}

/** Below so many that were done, a curve would say more than is known. */
export const ENOUGH_DONE = 5;

/** What two numbers beneath the axis need between them. */
const MARKS_APART = 56;

/**
 * Lays out the curve of time to close over the days that were seen.
 *
 * @param width - of the drawing; the curve ends at its right
 * @param height - of the curve; its lower edge is none done, its upper edge all
 */
export function closingLayout(
  closing: ActionClosing,
  width: number,
  height: number,
): ClosingLayout {
  const lastDay = Math.max(1, closing.points.at(-1)?.day ?? 1);
  const x = (day: number) => (day / lastDay) * width;
  const y = (share: number) => (1 - share) * height;
  const steps = [{ day: 0, share: 0, low: 0, high: 0 }, ...closing.points];
  const { half } = closing.quartiles;

  return {
    line:
      line<(typeof steps)[number]>(
        step => x(step.day),
        step => y(step.share),
      ).curve(curveStepAfter)(steps) ?? '',
    interval:
      area<(typeof steps)[number]>(
        step => x(step.day),
        step => y(step.low),
        step => y(step.high),
      ).curve(curveStepAfter)(steps) ?? '',
    marks: marksOf(closing, x),
    half: half === null ? null : { x: x(half), y: y(0.5), day: half },
    y,
  };
}

/**
 * How many are still followed is known for the days on which something was done, and for the first. Of these
 * as many as there is room for, the last one among them.
 */
function marksOf(
  closing: ActionClosing,
  x: (day: number) => number,
): ClosingMark[] {
  const known = [
    { day: 0, atRisk: closing.actions },
    ...closing.points.filter(({ day }) => day > 0),
  ].map(({ day, atRisk }) => ({ day, x: x(day), atRisk }));
  const last = known[known.length - 1];
  const marks: ClosingMark[] = [];
  for (const mark of known) {
    const before = marks.at(-1);
    const fits = !before || mark.x - before.x >= MARKS_APART;
    const leavesRoom = mark === last || last.x - mark.x >= MARKS_APART;
    if (fits && leavesRoom) marks.push(mark);
  }
  return marks;
}
