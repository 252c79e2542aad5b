import { claimedSpans } from './consistency/claims';
import { contradictingDays } from './consistency/days';
import { differentFigures } from './consistency/figures';
import { differentMilestones } from './consistency/milestones';
import { statedDuration } from './consistency/statedDuration';
import { defineCheck } from './Check';
import { notYet, pass, together } from './outcomes';

export const consistent = defineCheck({
  id: 'consistent',
  words: {
    title: 'The report agrees with itself',
    why: 'A reader who finds two durations believes neither (process, validation: chronologically accurate).',
    advice: 'See which of the two is right, and change the other.',
    reasons: {
      none: 'There are no times to compare with yet.',
      duration:
        'The stated duration is “{{stated}}”; the times say {{length}} ({{from}} to {{to}} UTC).',
      span: '{{section}} says “{{claim}}”; it is {{length}} in the timeline ({{from}} to {{to}} UTC).',
      within:
        '{{section}} says “{{claim}}”; it is {{length}} in the timeline ({{from}} to {{to}} UTC).',
      date: 'The title speaks of {{day}}; the incident started on {{started}}.',
      reviewed:
        'It was reviewed on {{day}}, before the incident started on {{started}}.',
      milestone:
        '{{milestone}} is at {{header}} in the header, and at {{event}} in the timeline.',
      figure:
        '{{section}} says “{{claim}}”; the figure of {{label}} is {{value}}.',
      agrees: 'Durations, times, dates and figures agree.',
    },
  },
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
