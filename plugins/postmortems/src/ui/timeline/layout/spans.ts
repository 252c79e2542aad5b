import type { Track } from 'backstage-plugin-postmortems-common';
import { closeUp, spanOf, type TimeSpan } from '../../timeScale';

/** The stretches of time that a timeline can show. */
export interface Spans {
  /** What is shown at first. Curves do not move it, for they come later. */
  first: TimeSpan;
  /** All that is told and measured; none where that is hardly more. */
  everything: TimeSpan | null;
}

/** Below this part more, a second view would show the same. */
const MORE = 1.1;

/** No calendar reaches further, in milliseconds. */
const END_OF_TIME = 8.64e15;

/**
 * @param moments - the times of events and milestones
 * @param incident - from its start to its resolution, where these are known
 * @returns null where no time is known
 */
export function spansOf(
  moments: number[],
  incident: TimeSpan | null,
  tracks: readonly Track[],
): Spans | null {
  const told = spanOf(moments);
  if (!told) return null;
  const first = closeUp(told, incident) ?? told;
  const measured = tracks
    .flatMap(({ points }) => [points[0], points[points.length - 1]])
    .flatMap(point => (point ? point[0] : []))
    .filter(at => Math.abs(at) < END_OF_TIME);
  const all = spanOf([told.from, told.to, ...measured]) ?? told;
  const isMore = all.to - all.from > MORE * (first.to - first.from);
  return { first, everything: isMore ? all : null };
}
