import {
  MILESTONES,
  MILESTONE_FIELDS,
  type Header,
} from 'backstage-plugin-postmortems-common';
import { formatTime } from '../../time';
import type { Flag } from './layout';

/** The part of a header that says when things happened. */
export type MilestoneTimes = Pick<
  Header,
  'startedAt' | 'detectedAt' | 'acknowledgedAt' | 'mitigatedAt' | 'resolvedAt'
>;

/**
 * A flag for each milestone whose time is known. The start says when; the others say how long after
 * it, which is what a reader asks.
 * @param nameOf - what a milestone is called
 * @param lengthOf - a length of time in words, by its milliseconds
 */
export function milestoneFlags(
  header: MilestoneTimes,
  nameOf: (milestone: Flag['milestone']) => string,
  lengthOf: (ms: number) => string,
): Flag[] {
  return MILESTONES.flatMap(milestone => {
    const time = header[MILESTONE_FIELDS[milestone]];
    if (!time) return [];
    const at = Date.parse(time);
    const after =
      milestone !== 'started' && header.startedAt
        ? at - Date.parse(header.startedAt)
        : null;
    const words =
      after === null
        ? formatTime(time)
        : `${after < 0 ? '' : '+'}${lengthOf(after)}`;
    return [{ milestone, at, text: `${nameOf(milestone)} ${words}` }];
  });
}
