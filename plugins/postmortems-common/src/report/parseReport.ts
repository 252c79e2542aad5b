import type { Settings } from '../model';
import { readActionItems } from './actionItems/readActionItems';
import { readFactors } from './factors/readFactors';
import { settleDuration } from './header/duration';
import { readImpactFigures } from './header/impactFiguresSection';
import { readLinks } from './header/linksSection';
import { readHeader } from './header/readHeader';
import { impliedStatus } from './header/statusLines';
import { ImportNotes } from './ImportNotes';
import type { ReadReport } from './ParsedReport';
import { collectSections } from './collectSections';
import { Part } from './sectionHeading';
import { splitReport } from './splitReport';
import { readTimeline } from './timeline/readTimeline';
import { settleMilestones } from './timeline/settleMilestones';
import { storable } from './text/storable';
import type { Block } from './text/blocks';

/**
 * Reads a report in the form that {@link renderReport} writes. Nothing is lost: what has no place in
 * the model is kept word for word in a section of its own, and a warning names its line. Never throws.
 */
export function parseReport(markdown: string, settings: Settings): ReadReport {
  const source = storable(markdown);
  const lines = source.split('\n');
  const notes = new ImportNotes(lines);
  if (source.includes('\ufffd') && !markdown.includes('\ufffd')) {
    notes.warn(0, 'characters that cannot be stored were replaced');
  }
  const { preamble, parts } = splitReport(source, lines, settings);
  const blocksOf = (wanted: Part): Block[] =>
    parts.filter(({ part }) => part === wanted).flatMap(({ blocks }) => blocks);

  const draft = readHeader(preamble, lines, settings, notes);
  const day = draft.date?.day ?? dayInTitle(draft.header.title);
  const timeline = readTimeline(blocksOf('timeline'), day, notes);
  const events = settleMilestones(draft, timeline, notes);
  const { factors, places } = readFactors(
    blocksOf('contributing factors'),
    settings,
    notes,
  );
  const actionItems = readActionItems(
    { actions: blocksOf('action items'), ideas: blocksOf('ideas') },
    places,
    notes,
  );
  draft.header.impactFigures = readImpactFigures(
    blocksOf('impact figures'),
    notes,
  );
  draft.header.links = readLinks(blocksOf('links'), notes);
  draft.header.status = draft.status ?? impliedStatus(draft.header);
  const contradiction = settleDuration(draft);
  if (contradiction) notes.warn(draft.durationLine, contradiction);
  const sections = collectSections(
    parts.filter(({ part }) => !part),
    lines,
    notes,
  );
  return {
    document: {
      header: draft.header,
      sections,
      timeline: events,
      factors,
      actionItems,
    },
    warnings: notes.warnings,
  };
}

function dayInTitle(title: string): string | null {
  return /\((\d{4}-\d{2}-\d{2})\)$/.exec(title)?.[1] ?? null;
}
