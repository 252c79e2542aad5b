import type { KnownMilestone } from './milestoneOrder';
import type { TimedEvent, TimeFinding } from './TimeFinding';

/** Events that are marked as a moment of which the header has another time. Either may be right. */
export function milestoneDiffers(
  events: readonly TimedEvent[],
  known: readonly KnownMilestone[],
): TimeFinding[] {
  return events.flatMap(({ key, milestone, occurredAt, timeOrigin }) => {
    const told = known.find(one => one.milestone === milestone);
    if (!told || occurredAt === null || told.occurredAt === occurredAt)
      return [];
    const target = { kind: 'event' as const, id: key };
    return [
      {
        check: 'milestone_differs' as const,
        target,
        milestone: told.milestone,
        eventAt: occurredAt,
        headerAt: told.occurredAt,
        forEvent: {
          target,
          time: { occurredAt: told.occurredAt, timeOrigin: told.timeOrigin },
        },
        forHeader: {
          target: { kind: 'milestone' as const, id: told.milestone },
          time: { occurredAt, timeOrigin },
        },
      },
    ];
  });
}
