import type { PostmortemContents } from '../../../model';
import { formatInstant } from '../../../report/text/times';
import { milestoneDiffers } from '../../times/milestoneDiffers';
import { knownMilestones } from '../../times/milestoneOrder';
import { nameOf, placeOfEvent, placeOfMilestone } from '../places';
import type { Contradiction } from './Contradiction';

/** Events that are marked as a moment of which the header has another time. */
export function differentMilestones(
  postmortem: PostmortemContents,
): Contradiction[] {
  const events = postmortem.timeline.map(event => ({
    ...event,
    key: event.id,
  }));
  const found = milestoneDiffers(events, knownMilestones(postmortem));
  return found.flatMap((finding): Contradiction[] => {
    if (finding.check !== 'milestone_differs') return [];
    const { milestone, eventAt, headerAt, target } = finding;
    const event = postmortem.timeline.find(({ id }) => id === target.id);
    return [
      {
        state: 'warn',
        reason: 'milestone',
        values: {
          milestone: nameOf(milestone),
          header: formatInstant(headerAt),
          event: formatInstant(eventAt),
        },
        places: [
          placeOfMilestone(milestone),
          ...(event ? [placeOfEvent(event, 'occurredAt')] : []),
        ],
      },
    ];
  });
}
