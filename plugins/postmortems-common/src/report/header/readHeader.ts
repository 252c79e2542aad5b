import { Settings, TEXT_LIMITS } from '../../model';
import type { ImportNotes } from '../ImportNotes';
import { Block, headingOf } from '../text/blocks';
import { fitLine, isVisible } from '../text/fit';
import { readPlain } from '../text/plainText';
import { emptyDraft, HeaderDraft } from './HeaderLine';
import { HEADER_LINES } from './headerLines';

const LABELLED = /^\*\*([A-Za-z][A-Za-z -]{0,40})(?:\*\* ?:|:\*\*)[ \t]*(.*)$/;
const LINES = new Map(
  HEADER_LINES.map(line => [line.label.toLowerCase(), line]),
);

/** Reads the title and the lines below it; what else stands before the first section is kept. */
export function readHeader(
  blocks: Block[],
  source: string[],
  settings: Settings,
  notes: ImportNotes,
): HeaderDraft {
  const draft = emptyDraft();
  const title = blocks.find(block => headingOf(block)?.level === 1);
  for (const block of blocks) {
    if (block === title) continue;
    if (block.type === 'paragraph') {
      readLines(block.lines, source, settings, draft, notes);
    } else {
      notes.keep(block.lines, 'not a line of the header');
    }
  }
  draft.header.title = readTitle(title, draft, notes);
  return draft;
}

function readLines(
  [start, end]: [number, number],
  source: string[],
  settings: Settings,
  draft: HeaderDraft,
  notes: ImportNotes,
) {
  let prose = start;
  const keepProse = (until: number) =>
    notes.keep([prose, until], 'not a line of the header');
  for (let line = start; line < end; line++) {
    const [, label, value] = LABELLED.exec(source[line].trim()) ?? [];
    const known = LINES.get(label?.toLowerCase());
    if (!known) continue;
    keepProse(line);
    prose = line + 1;
    known.read(withoutBreak(value), {
      draft,
      settings,
      line,
      keep: message => notes.keep([line, line + 1], `${label}: ${message}`),
      warn: message => notes.warn(line, `${label}: ${message}`),
    });
  }
  keepProse(end);
}

/** A backslash at the end of a line only breaks it, unless it is escaped itself. */
function withoutBreak(value: string): string {
  const text = value.trimEnd();
  const slashes = text.length - text.replace(/\\+$/, '').length;
  return slashes % 2 ? text.slice(0, -1) : text;
}

function readTitle(
  block: Block | undefined,
  { date }: HeaderDraft,
  notes: ImportNotes,
): string {
  const line = block?.lines[0] ?? 0;
  const whole = readPlain(block ? headingOf(block)!.content : '').replace(
    /^post-?mortem: ?/i,
    '',
  );
  const suffix = date ? ` (${date.day})` : '';
  const title = fitLine(
    suffix && whole.endsWith(suffix) ? whole.slice(0, -suffix.length) : whole,
    TEXT_LIMITS.title,
  );
  if (title.cut) notes.keep([line, line + 1], 'title cut: too long');
  if (isVisible(title.line)) return title.line;
  notes.warn(line, 'no title found');
  return 'Untitled post-mortem';
}
