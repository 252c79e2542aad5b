import {
  Milestone,
  MILESTONE_FIELDS,
  MILESTONES,
  TimelineEventFields,
} from '../../model';
import type { HeaderDraft } from '../header/HeaderLine';
import type { ImportNotes } from '../ImportNotes';
import { formatInstant } from '../text/times';
import { milestoneWords } from '../text/words';
import { inferMilestones } from './inferMilestones';
import { markedTimes, milestoneAt, timesAt } from './milestones';
import type { ReadTimeline } from './readTimeline';

/**
 * Gives the header its five times: those of its own lines, else those of the events marked in the
 * timeline; where the report has neither, those that the words of the events tell.
 *
 * @returns the events with their milestones
 */
export function settleMilestones(
  draft: HeaderDraft,
  timeline: ReadTimeline,
  notes: ImportNotes,
): TimelineEventFields[] {
  const told =
    timeline.milestonesTold || Object.keys(draft.milestoneTimes).length > 0;
  const events = told
    ? useTold(draft, timeline, notes)
    : useWords(draft, timeline, notes);
  if (
    draft.date &&
    !draft.header.startedAt &&
    !('started' in draft.milestoneTimes)
  ) {
    draft.header.startedAt = `${draft.date.day}T00:00:00.000Z`;
    draft.header.milestoneOrigins.started = {
      text: draft.date.day,
      zone: 'UTC',
    };
    notes.warn(
      draft.date.line,
      'only the day is known: started is set to 00:00 UTC',
    );
  }
  return events;
}

function useTold(
  { header, milestoneTimes }: HeaderDraft,
  { events, lines }: ReadTimeline,
  notes: ImportNotes,
): TimelineEventFields[] {
  const marked = markedTimes(events);
  for (const milestone of MILESTONES) {
    const field = MILESTONE_FIELDS[milestone];
    const line = milestoneTimes[milestone];
    header[field] = line === undefined ? marked[field] : line;
  }
  return firstOfEach(events, lines, notes);
}

/** A milestone belongs to one event: the first that is marked as it. */
function firstOfEach(
  events: TimelineEventFields[],
  lines: number[],
  notes: ImportNotes,
): TimelineEventFields[] {
  const taken = new Set<Milestone>();
  return events.map((event, place) => {
    const { milestone } = event;
    if (!milestone) return event;
    if (!taken.has(milestone)) {
      taken.add(milestone);
      return event;
    }
    const name = milestoneWords.of(milestone);
    notes.warn(lines[place], `${name} is marked twice: the first event counts`);
    return { ...event, milestone: null };
  });
}

function useWords(
  { header }: HeaderDraft,
  { events, lines }: ReadTimeline,
  notes: ImportNotes,
): TimelineEventFields[] {
  const inferred = inferMilestones(events);
  Object.assign(header, timesAt(events, inferred));
  for (const [milestone, place] of Object.entries(inferred)) {
    const name = milestoneWords.of(milestone as Milestone);
    notes.warn(
      lines[place],
      `${name} taken from this event: ${formatInstant(
        events[place].occurredAt!,
      )}`,
    );
  }
  return events.map((event, place) => ({
    ...event,
    milestone: milestoneAt(inferred, place),
  }));
}
