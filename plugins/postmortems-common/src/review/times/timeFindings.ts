import type { Evidence } from '../../model';
import { clockChange } from './clockChange';
import { milestoneDiffers } from './milestoneDiffers';
import { knownMilestones, milestoneOrder } from './milestoneOrder';
import { citedWithoutZone, writtenWithoutZone } from './noZone';
import { otherDay } from './otherDay';
import type { TimedEvent, TimeFinding } from './TimeFinding';
import { toldOrder } from './toldOrder';

/** The times of a post-mortem, and what they stand on. */
export interface TimesToReview {
  header: Parameters<typeof knownMilestones>[0];
  /** In the order in which they stand. */
  events: readonly TimedEvent[];
  artefacts: readonly Pick<Evidence, 'id' | 'withoutZone' | 'zone'>[];
}

/**
 * What is worth a second look in the times of a post-mortem. Each is a question: nothing of it keeps
 * anything from being saved.
 */
export function timeFindings({
  header,
  events,
  artefacts,
}: TimesToReview): TimeFinding[] {
  const milestones = knownMilestones(header);
  const byId = new Map(artefacts.map(artefact => [artefact.id, artefact]));
  const ofOtherDays = otherDay(events, milestones);
  const isOfOtherDay = (milestone: string) =>
    ofOtherDays.some(
      ({ target }) => target.kind === 'milestone' && target.id === milestone,
    );
  return [
    ...ofOtherDays,
    // A wrong day is told once, not as an order that follows from it.
    ...milestoneOrder(
      milestones.filter(({ milestone }) => !isOfOtherDay(milestone)),
    ),
    ...toldOrder(events),
    ...milestoneDiffers(events, milestones),
    ...milestones.flatMap(time => {
      const target = { kind: 'milestone' as const, id: time.milestone };
      return [
        ...writtenWithoutZone(target, time),
        ...clockChange(target, time),
      ];
    }),
    ...events.flatMap(event => {
      const target = { kind: 'event' as const, id: event.key };
      return [
        ...writtenWithoutZone(target, event),
        ...citedWithoutZone(event, byId),
        ...clockChange(target, event),
      ];
    }),
  ];
}
