import type { Settings } from '../model';
import { fitSections } from '../report/collectSections';
import { ImportNotes } from '../report/ImportNotes';
import type { ReadReport } from '../report/ParsedReport';
import { storable } from '../report/text/storable';
import { daysTold, headerOf } from './header/headerOf';
import { readHeader } from './header/readHeader';
import { readRows } from './readRows';
import { sectionsOf } from './sections';
import { namedServices } from './services/namedServices';
import { readFrontMatter } from './source/frontMatter';
import { outline } from './source/outline';
import { withReferences } from './source/references';
import { Source } from './source/Source';
import { DEFAULT_STYLE } from './style/defaultStyle';
import type { HouseStyle } from './style/HouseStyle';
import { Vocabulary } from './style/Vocabulary';
import { Clock } from './time/Clock';
import { zoneOfTimes } from './timeline/aboutTimes';

export interface ImportOptions {
  /** The words of the house; {@link DEFAULT_STYLE} unless told. */
  style?: HouseStyle;
  /** The zone of times that name none; a warning says so where it is needed. UTC unless told. */
  zone?: string;
  /** The name of the file, which may tell the day. */
  fileName?: string;
}

/** A post-mortem read from another house's Markdown, and where in the source its rows stand. */
export interface ImportedPostmortem extends ReadReport {
  /** 0-based lines of the source, in the order of the document's rows. */
  lines: { timeline: number[]; factors: number[]; actionItems: number[] };
  /** True when times name no zone: a person has to say which is meant. */
  asksZone: boolean;
  /** What it says it is about, in its front matter or behind a label, as written. */
  services: string[];
}

/**
 * Reads a post-mortem in the form of any house. What has no place in the model stays word for word in a section
 * of its own, and what was guessed is a warning with its line. Never throws.
 */
export function readPostmortem(
  markdown: string,
  settings: Settings,
  { style = DEFAULT_STYLE, zone, fileName = '' }: ImportOptions = {},
): ImportedPostmortem {
  const lines = withReferences(storable(markdown).split('\n'));
  const source = new Source(lines);
  const notes = new ImportNotes(lines);
  const vocabulary = new Vocabulary(style);
  const front = readFrontMatter(lines);
  const text = lines
    .map((line, at) => (at < front.lines[1] ? '' : line))
    .join('\n');
  const root = outline(text, vocabulary);

  const zoneTold = zoneOfTimes([root, ...root.children.slice(0, 1)]);
  const clockOf = (day: string | null) => {
    const made = new Clock({ day, zone, notes });
    if (zoneTold) made.useZone(zoneTold);
    return made;
  };
  const headerClock = clockOf(null);
  const { told, title, besides } = readHeader(root, front, {
    ...{ source, settings, vocabulary, notes, clock: headerClock },
  });
  const days = daysTold(told, { front, fileName, text });
  const clock = clockOf(days.day);
  const rows = readRows(root, title, {
    ...{ source, vocabulary, notes, clock, year: days.year },
  });
  const header = headerOf(told, days, rows.timeline, notes);
  const guessedAt = headerClock.guessedAt ?? clock.guessedAt;
  if (guessedAt !== null) {
    const how =
      zone === undefined
        ? 'taken as UTC'
        : `taken as ${zone}, as was asked for`;
    notes.warn(guessedAt, `no zone is named: times from here on are ${how}`);
  }
  const sections = sectionsOf(root, title, source, settings);
  if (besides) {
    const name = { key: 'front-matter', title: 'Front Matter' };
    sections.push({ ...name, body: besides, headingLine: front.lines[0] });
  }
  return {
    document: {
      header,
      sections: fitSections(sections, notes),
      timeline: rows.timeline.map(({ fields }) => fields),
      factors: rows.factors.map(({ fields }) => fields),
      actionItems: rows.actionItems.map(({ fields }, place) => ({
        ...fields,
        key: `AI-${String(place + 1).padStart(3, '0')}`,
      })),
    },
    lines: {
      timeline: rows.timeline.map(({ line }) => line),
      factors: rows.factors.map(({ line }) => line),
      actionItems: rows.actionItems.map(({ line }) => line),
    },
    asksZone: guessedAt !== null && zone === undefined,
    services: namedServices(front, root, style.services),
    warnings: notes.warnings,
  };
}
