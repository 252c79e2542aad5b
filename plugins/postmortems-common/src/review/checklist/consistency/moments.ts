import { Milestone, MILESTONE_FIELDS, Postmortem } from '../../../model';

/** Words of prose for a moment of the incident, and the milestones that may be meant. */
const MOMENTS: { words: string[]; milestones: Milestone[] }[] = [
  {
    words: [
      ...['first errors', 'first error', 'first failures', 'first failure'],
      ...['first symptoms', 'first symptom', 'onset', 'incident start'],
      ...['start of the incident', 'start of the outage', 'start'],
    ],
    milestones: ['started'],
  },
  {
    words: [
      'first alert',
      'alerts',
      'alert',
      'detection',
      'detected',
      'noticed',
    ],
    milestones: ['detected'],
  },
  // What the timeline tells of being paged.
  { words: ['first page', 'page', 'paged', 'paging'], milestones: [] },
  {
    words: ['acknowledgement', 'acknowledgment', 'acknowledged', 'ack'],
    milestones: ['acknowledged'],
  },
  {
    words: ['mitigation', 'mitigated', 'rollback'],
    milestones: ['mitigated'],
  },
  {
    words: ['fix', 'fixed', 'recovery', 'recovered', 'restored'],
    milestones: ['mitigated', 'resolved'],
  },
  {
    words: ['resolution', 'resolved', 'all clear', 'all-clear'],
    milestones: ['resolved'],
  },
];

/** As part of a larger pattern: any word for a moment, the longest first. */
export const MOMENT = MOMENTS.flatMap(({ words }) => words)
  .sort((a, b) => b.length - a.length)
  .join('|');

const PAGED = /\bpaged\b|\bpage (?:is |was )?sent\b/i;

/** The instants that a word for a moment may mean, in milliseconds since the epoch; none where it is not known. */
export function instantsOf(
  word: string,
  postmortem: Pick<
    Postmortem,
    'timeline' | (typeof MILESTONE_FIELDS)[Milestone]
  >,
): number[] {
  const meant = MOMENTS.find(({ words }) => words.includes(word.toLowerCase()));
  if (!meant) return [];
  const times =
    meant.milestones.length > 0
      ? meant.milestones.map(
          milestone => postmortem[MILESTONE_FIELDS[milestone]],
        )
      : postmortem.timeline
          .filter(({ description }) => PAGED.test(description))
          .map(({ occurredAt }) => occurredAt);
  return times.flatMap(time => (time === null ? [] : Date.parse(time)));
}
