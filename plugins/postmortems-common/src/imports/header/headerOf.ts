import {
  emptyHeader,
  Milestone,
  MILESTONE_FIELDS,
  MILESTONES,
  TEXT_LIMITS,
} from '../../model';
import type { ImportNotes } from '../../report/ImportNotes';
import type { ParsedHeader } from '../../report/ParsedReport';
import { fitLine, isVisible } from '../../report/text/fit';
import type { FrontMatter } from '../source/frontMatter';
import type { ImportedEvent } from '../timeline/readTimeline';
import { dayBefore, dayIn, yearIn } from './dayIn';
import type { Told } from './Told';

/** What is known of when it happened before the timeline is read. */
export interface Days {
  /** The day of the incident, ISO 8601; null where nothing tells it. */
  day: string | null;
  /** Whether the document says so of the incident itself, and not of itself. */
  isSure: boolean;
  /** The year of days without one. */
  year: number | null;
}

/** Finds the day of the incident: by its label, in the title, of the document, in the file's name, in the text. */
export function daysTold(
  told: Told,
  {
    front,
    fileName,
    text,
  }: { front: FrontMatter; fileName: string; text: string },
): Days {
  const title = told.title ?? '';
  const inTitle = dayIn(title);
  const sure = told.day ?? inTitle;
  const date = front.values.find(({ name }) => name === 'date')?.value ?? '';
  // A date of its own is that of the document; the incident was before it.
  const written = dayIn(date) ?? dayIn(fileName);
  const day =
    sure ?? (written && dayBefore(text, written)) ?? written ?? dayIn(text);
  const years = [day ?? '', title, date, fileName, text];
  return {
    day,
    isSure: sure !== null,
    year: years.map(yearIn).find(year => year !== null) ?? null,
  };
}

/** The header, as far as a document and its timeline tell it. */
export function headerOf(
  told: Told,
  days: Days,
  timeline: ImportedEvent[],
  notes: ImportNotes,
): ParsedHeader {
  const title = fitLine(told.title ?? '', TEXT_LIMITS.title);
  const header: ParsedHeader = {
    ...emptyHeader(),
    title: isVisible(title.line) ? title.line : 'Untitled post-mortem',
    severity: told.severity,
    authors: told.authors,
    statedDuration: told.duration,
    // A document that does not say it is unfinished is history.
    status: told.finished === false ? 'draft' : 'published',
    publishedAt: null,
    visibility: 'open',
    members: [],
    template: null,
  };
  if (!isVisible(title.line)) notes.warn(0, 'no title found');
  for (const milestone of MILESTONES) {
    const moment = told.moments[milestone];
    if (!moment?.occurredAt) continue;
    setMoment(header, milestone, moment);
    releaseEvents(milestone, timeline);
  }
  useMarked(header, timeline, notes);
  settleStart(header, days, timeline, notes);
  return header;
}

type Moment = Pick<ImportedEvent['fields'], 'occurredAt' | 'timeOrigin'>;

function setMoment(
  header: ParsedHeader,
  milestone: Milestone,
  { occurredAt, timeOrigin }: Moment,
): void {
  header[MILESTONE_FIELDS[milestone]] = occurredAt;
  if (timeOrigin) header.milestoneOrigins[milestone] = timeOrigin;
}

/** The header's own line tells the milestone; no event has to. */
function releaseEvents(milestone: Milestone, timeline: ImportedEvent[]): void {
  for (const { fields } of timeline) {
    if (fields.milestone === milestone) fields.milestone = null;
  }
}

/** A milestone belongs to the first event that tells it; another reading of it is a warning. */
function useMarked(
  header: ParsedHeader,
  timeline: ImportedEvent[],
  notes: ImportNotes,
): void {
  for (const { fields, line } of timeline) {
    const { milestone, occurredAt } = fields;
    if (!milestone) continue;
    const field = MILESTONE_FIELDS[milestone];
    if (header[field] === null && occurredAt) {
      setMoment(header, milestone, fields);
      notes.warn(line, `${milestone} taken from this event: ${occurredAt}`);
      continue;
    }
    if (occurredAt && header[field] && header[field] !== occurredAt) {
      notes.warn(
        line,
        `${milestone} at ${occurredAt} here, at ${header[field]} before`,
      );
    }
    fields.milestone = null;
  }
}

/** Where nothing says when it started, the first event of its day does, else the day. */
function settleStart(
  header: ParsedHeader,
  { day, isSure }: Days,
  timeline: ImportedEvent[],
  notes: ImportNotes,
): void {
  if (header.startedAt) return;
  const timed = timeline.filter(({ fields }) => fields.occurredAt);
  const onDay = timed.filter(event => event.day === day);
  // Without a day of its own, a document begins where its list begins, whatever slips the list has later.
  const firstDay = timeline.find(event => event.day)?.day ?? null;
  const candidates =
    isSure && onDay.length
      ? onDay
      : timed.filter(event => event.day === firstDay);
  if (isSure && timed.length && !onDay.length) {
    notes.warn(
      timed[0].line,
      `no event of ${day}, which is said to be the day; the first is of ${timed[0].day}`,
    );
  }
  const [first] = [...candidates].sort((a, b) =>
    a.fields.occurredAt!.localeCompare(b.fields.occurredAt!),
  );
  if (first) {
    setMoment(header, 'started', first.fields);
    first.fields.milestone ??= 'started';
    notes.warn(
      first.line,
      `started taken from the first event: ${header.startedAt}`,
    );
    return;
  }
  const only = (isSure ? day : firstDay) ?? day;
  if (only) {
    header.startedAt = `${only}T00:00:00.000Z`;
    header.milestoneOrigins.started = { text: only, zone: 'UTC' };
    notes.warn(
      0,
      `only the day is known: started is set to 00:00 UTC of ${only}`,
    );
  }
}
