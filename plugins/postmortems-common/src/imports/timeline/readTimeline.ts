import {
  Milestone,
  ROW_LIMITS,
  TEXT_LIMITS,
  TimelineEventFields,
} from '../../model';
import type { ImportNotes } from '../../report/ImportNotes';
import { fitLine, isVisible } from '../../report/text/fit';
import type { Node } from '../source/Node';
import type { Source } from '../source/Source';
import { addressesOf, withAddresses } from '../source/words';
import type { Vocabulary } from '../style/Vocabulary';
import { Clock } from '../time/Clock';
import { findEvents } from './findEvents';
import { Found, FoundEvent, isEvent } from './FoundEvent';

export interface ImportedEvent {
  fields: TimelineEventFields;
  /** 0-based line of the source. */
  line: number;
  /** The day in the zone in which it was written, ISO 8601. */
  day: string | null;
}

export interface TimelineContext {
  source: Source;
  vocabulary: Vocabulary;
  notes: ImportNotes;
  clock: Clock;
  /** How many more the document may have; the others stay in the text. */
  room: number;
}

/**
 * Reads the events below a heading, and takes their lines. Where nothing has a time it is no timeline, and
 * everything stays.
 */
export function readEvents(
  node: Node,
  context: TimelineContext,
): ImportedEvent[] {
  // One more than there can be, so that it is seen that there are more.
  const most = ROW_LIMITS.events + 1;
  const found = findEvents(node, context.vocabulary, most);
  return keepEvents(found, context);
}

export function keepEvents(
  found: Found[],
  { source, vocabulary, notes, clock, room }: TimelineContext,
): ImportedEvent[] {
  const isTimeline = found.some(
    entry => isEvent(entry) && (entry.when || entry.isRow),
  );
  if (!isTimeline) return [];
  const events: ImportedEvent[] = [];
  for (const entry of found) {
    if (entry.zone && !isEvent(entry)) clock.useZone(entry.zone);
    if (!isEvent(entry)) {
      if (entry.usual) clock.useDay(entry.usual, entry.line);
      if (entry.day?.day) clock.turnTo(entry.day.day, entry.line);
      entry.takes.forEach(lines => source.take(lines));
      continue;
    }
    if (!isVisible(entry.words.text)) continue;
    if (events.length === room) {
      notes.warn(entry.line, 'more events than there is room for');
      break;
    }
    const fields = fieldsOf(entry, vocabulary, clock);
    events.push({ fields, line: entry.line, day: clock.day });
    takeLines(entry, source, notes);
  }
  return events;
}

function fieldsOf(
  { words, when, unread, line, zone, source, actor, evidence }: FoundEvent,
  vocabulary: Vocabulary,
  clock: Clock,
): TimelineEventFields {
  const zoned = when && zone ? { ...when, zone: when.zone ?? zone } : when;
  const evidenceUrl = evidence ?? addressesOf(words)[0] ?? null;
  const text = withAddresses(words, evidenceUrl ?? undefined);
  const written = unread && isVisible(unread) ? unread : '';
  const moment = zoned
    ? clock.moment(zoned, line)
    : { occurredAt: null, timeOrigin: null };
  return {
    ...moment,
    // What stands for the time, and is none, is kept as the time was written.
    ...(written && {
      timeOrigin: {
        text: fitLine(`${zoned?.written ?? ''} ${written}`, 100).line,
        zone: moment.timeOrigin?.zone ?? '',
      },
    }),
    description: fitLine(text, TEXT_LIMITS.statement).line,
    source: fitLine(source ?? '', TEXT_LIMITS.title).line,
    actor: fitLine(actor ?? '', TEXT_LIMITS.title).line,
    milestone: milestoneOf(words.text, vocabulary) ?? null,
    evidenceUrl,
    citations: [],
  };
}

/** Only words that are all of an entry, or stand before its colon, tell a milestone. */
function milestoneOf(
  text: string,
  vocabulary: Vocabulary,
): Milestone | undefined {
  return vocabulary.oneOf(
    vocabulary.style.moments,
    text.slice(0, 80).split(/[:.]/)[0],
  );
}

function takeLines(
  { takes, leaves, line, words }: FoundEvent,
  source: Source,
  notes: ImportNotes,
): void {
  if (withAddresses(words).length > TEXT_LIMITS.statement) {
    notes.warn(line, 'too long for one event, kept whole in its section');
    return;
  }
  takes.forEach(lines => source.take(lines));
  if (leaves !== undefined) source.leave(line, leaves);
}
