import { Milestone, MILESTONES, TimelineEventFields } from '../../model';

/** Which event a report without a word about milestones means by each of the five. */
export type InferredMilestones = Partial<Record<Milestone, number>>;

type Words = RegExp[];

/** An event tells a milestone when all words of one of its lists are in it. */
const TELLING: Record<Exclude<Milestone, 'started'>, Words[]> = {
  detected: [
    [/\balert/, /\b(?:fir(?:es|ed|ing)|trigger(?:s|ed)|rais(?:es|ed))\b/],
    [/\b(?:detected|noticed)\b/],
  ],
  acknowledged: [[/\backnowledge/]],
  mitigated: [[/\bmitigat/], [/\b(?:rolled back|failed over)\b/]],
  resolved: [[/\bresolved\b/], [/\bincident\b/, /\bclosed\b/]],
};

/**
 * Reads the milestones off the timeline, as a reader does: the first event starts the incident, the
 * others are told by their words. The incident is resolved by the last event that says so, the other
 * moments are the first ones.
 *
 * @returns the place of the event for each milestone that one tells
 */
export function inferMilestones(
  events: Pick<TimelineEventFields, 'occurredAt' | 'description'>[],
): InferredMilestones {
  const timed = events
    .map(({ occurredAt, description }, place) => ({
      at: occurredAt,
      words: description.toLowerCase(),
      place,
    }))
    .filter(({ at }) => at !== null)
    .sort((a, b) => a.at!.localeCompare(b.at!));
  const inferred: InferredMilestones = {};
  if (timed.length) inferred.started = timed[0].place;
  for (const milestone of MILESTONES) {
    if (milestone === 'started') continue;
    const telling = timed.filter(({ words }) =>
      TELLING[milestone].some(list => list.every(word => word.test(words))),
    );
    const one = telling[milestone === 'resolved' ? telling.length - 1 : 0];
    if (one) inferred[milestone] = one.place;
  }
  return inferred;
}
