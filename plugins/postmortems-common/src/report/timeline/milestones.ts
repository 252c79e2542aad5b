import {
  Milestone,
  MILESTONE_FIELDS,
  MILESTONES,
  TimelineEventFields,
} from '../../model';
import type { ParsedHeader, ParsedReport } from '../ParsedReport';
import { InferredMilestones, inferMilestones } from './inferMilestones';

/** The five times of a header. */
export type MilestoneTimes = Pick<
  ParsedHeader,
  (typeof MILESTONE_FIELDS)[Milestone]
>;

/** How a report tells its milestones: only as much as the timeline's own words leave open. */
export interface MilestoneDisplay {
  /** A column of the timeline tells which events are milestones. */
  column: boolean;
  /** Lines of the header tell the times that do not follow from the column. */
  lines: Milestone[];
}

export function milestoneDisplay({
  header,
  timeline,
}: Pick<ParsedReport, 'header' | 'timeline'>): MilestoneDisplay {
  if (followsWords(header, timeline)) return { column: false, lines: [] };
  const marked = markedTimes(timeline);
  const lines = MILESTONES.filter(
    milestone =>
      header.milestoneOrigins[milestone] ||
      header[MILESTONE_FIELDS[milestone]] !==
        marked[MILESTONE_FIELDS[milestone]],
  );
  const anyMarked = timeline.some(({ milestone }) => milestone);
  return { column: anyMarked || lines.length === 0, lines };
}

/** True when a reader would find these milestones in the timeline without being told. */
function followsWords(
  header: ParsedHeader,
  timeline: TimelineEventFields[],
): boolean {
  const inferred = inferMilestones(timeline);
  const times = timesAt(timeline, inferred);
  return (
    Object.keys(header.milestoneOrigins).length === 0 &&
    timeline.every(
      (event, place) => event.milestone === milestoneAt(inferred, place),
    ) &&
    Object.values(MILESTONE_FIELDS).every(
      field => header[field] === times[field],
    )
  );
}

/** The milestone of one event. One that tells several carries the first. */
export function milestoneAt(
  inferred: InferredMilestones,
  place: number,
): Milestone | null {
  return MILESTONES.find(milestone => inferred[milestone] === place) ?? null;
}

/** The times of the events at the given places. */
export function timesAt(
  timeline: Pick<TimelineEventFields, 'occurredAt'>[],
  places: InferredMilestones,
): MilestoneTimes {
  const time = (milestone: Milestone) =>
    timeline[places[milestone] ?? -1]?.occurredAt ?? null;
  return {
    startedAt: time('started'),
    detectedAt: time('detected'),
    acknowledgedAt: time('acknowledged'),
    mitigatedAt: time('mitigated'),
    resolvedAt: time('resolved'),
  };
}

/** The times of the first event marked as each milestone. */
export function markedTimes(
  timeline: Pick<TimelineEventFields, 'occurredAt' | 'milestone'>[],
): MilestoneTimes {
  const places: InferredMilestones = {};
  timeline.forEach(({ milestone }, place) => {
    if (milestone) places[milestone] ??= place;
  });
  return timesAt(timeline, places);
}
