import type { TimeScale } from '../../timeScale';

/** One mark on a line: a moment, or several too close to be told apart. */
export interface Mark<T> {
  /** Where the first of its moments stands. */
  x: number;
  moments: T[];
}

/**
 * The marks of one line. A moment less than `distance` pixels right of a mark's first one joins it, so
 * that no two marks touch and none stands further than that from any of its moments.
 * @param moments - in order of time
 */
export function marksOf<T extends { at: number }>(
  moments: T[],
  scale: TimeScale,
  distance: number,
): Mark<T>[] {
  const marks: Mark<T>[] = [];
  for (const moment of moments) {
    const x = scale.x(moment.at);
    const last = marks[marks.length - 1];
    if (last && x - last.x < distance) last.moments.push(moment);
    else marks.push({ x, moments: [moment] });
  }
  return marks;
}
