import { Header, Milestone, MILESTONE_FIELDS, MILESTONES } from '../../model';
import { daysLater } from './localTime';
import type { TimeFinding, WrittenTime } from './TimeFinding';

const HOUR_MS = 3_600_000;

/** A milestone with its time, in the form that an event has it too. */
export interface KnownMilestone extends WrittenTime {
  milestone: Milestone;
  occurredAt: string;
}

/** The milestones of which a time is known, in the order in which they have to come. */
export function knownMilestones(
  header: Pick<
    Header,
    (typeof MILESTONE_FIELDS)[Milestone] | 'milestoneOrigins'
  >,
): KnownMilestone[] {
  return MILESTONES.flatMap(milestone => {
    const occurredAt = header[MILESTONE_FIELDS[milestone]];
    const timeOrigin = header.milestoneOrigins[milestone] ?? null;
    return occurredAt === null ? [] : [{ milestone, occurredAt, timeOrigin }];
  });
}

/**
 * Milestones that come before the one that has to be earlier. Each is compared with its neighbour alone:
 * they are in order exactly when all neighbours are, and one wrong time is told once.
 */
export function milestoneOrder(
  known: readonly KnownMilestone[],
): TimeFinding[] {
  return known.flatMap((later, i): TimeFinding[] => {
    const earlier = known[i - 1];
    if (!earlier || later.occurredAt >= earlier.occurredAt) return [];
    const target = { kind: 'milestone' as const, id: later.milestone };
    const time = turned(later, earlier);
    return [
      {
        check: 'milestone_order',
        target,
        milestone: later.milestone,
        other: earlier.milestone,
        otherAt: earlier.occurredAt,
        ...(time && { correction: { target, time } }),
      },
    ];
  });
}

/** Written past midnight with the day before: the next day puts it right behind the other. */
function turned(
  later: KnownMilestone,
  earlier: KnownMilestone,
): WrittenTime | undefined {
  const back = Date.parse(earlier.occurredAt) - Date.parse(later.occurredAt);
  return back > 12 * HOUR_MS && back < 24 * HOUR_MS
    ? daysLater(later, 1)
    : undefined;
}
