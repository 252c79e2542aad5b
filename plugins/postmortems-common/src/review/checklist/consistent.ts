import { claimedSpans } from './consistency/claims';
import { contradictingDays } from './consistency/days';
import { differentFigures } from './consistency/figures';
import { differentMilestones } from './consistency/milestones';
import { statedDuration } from './consistency/statedDuration';
import { defineCheck } from './Check';
import { notYet, pass, together } from './outcomes';

export const consistent = defineCheck({
  id: 'consistent',
  check({ postmortem }) {
    const contradictions = [
      ...statedDuration(postmortem),
      ...differentMilestones(postmortem),
      ...postmortem.sections.flatMap(section =>
        claimedSpans(section, postmortem),
      ),
      ...contradictingDays(postmortem),
      ...differentFigures(postmortem),
    ];
    const found = together(contradictions);
    if (found) return found;
    const { timeline, startedAt, resolvedAt } = postmortem;
    return timeline.length === 0 && !startedAt && !resolvedAt
      ? notYet('none')
      : pass('agrees');
  },
});
