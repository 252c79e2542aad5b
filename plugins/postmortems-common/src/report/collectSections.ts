import { codePoints, TEXT_LIMITS } from '../model';
import type { ImportNotes } from './ImportNotes';
import type { ParsedSection } from './ParsedReport';
import type { ReportPart } from './splitReport';
import { disclose } from './text/sectionBody';

/** A section as it was read, before anybody knows whether the model takes it so. */
export interface FoundSection extends ParsedSection {
  /** The 0-based line of its heading. */
  headingLine: number;
}

/** The sections with the bytes of their bodies, and one more with what was not understood elsewhere. */
export function collectSections(
  parts: ReportPart[],
  source: string[],
  notes: ImportNotes,
): ParsedSection[] {
  return fitSections(
    parts.map(({ key, title, headingLine, lines }) => ({
      ...{ key, title, headingLine },
      body: disclose(source.slice(...lines).join('\n')),
    })),
    notes,
  );
}

/** The sections as the model takes them: each under a key of its own, and none too long. */
export function fitSections(
  found: FoundSection[],
  notes: ImportNotes,
): ParsedSection[] {
  const sections: ParsedSection[] = [];
  /** The keys given, and the last number put behind each. */
  const taken = new Map<string, number>();
  const add = (key: string, title: string, body: string) => {
    const free = freeKey(key, taken);
    taken.set(free, 1);
    sections.push({ key: free, title, body });
    return free === key;
  };
  for (const { key, title, headingLine, body } of found) {
    const [first, ...more] = cutToLimit(body);
    if (!add(key, title, first)) {
      notes.warn(headingLine, 'a second section of this name');
    }
    for (const piece of more) {
      add(key, title, piece);
      notes.warn(headingLine, 'too long for one section, continued in another');
    }
  }
  for (const piece of notes.kept ? cutToLimit(notes.kept) : []) {
    add('other-notes', 'Other Notes', piece);
  }
  return sections;
}

/** The key itself the first time, then with the next free number. */
function freeKey(key: string, taken: Map<string, number>): string {
  if (!taken.has(key)) return key;
  const stem = key.slice(0, 50).replace(/[-_]$/, '');
  let n = taken.get(key)!;
  do n++;
  while (taken.has(`${stem}-${n}`));
  taken.set(key, n);
  return `${stem}-${n}`;
}

/** The text in pieces that fit into a section each, cut at the ends of lines where there are some. */
function cutToLimit(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (
    rest.length > TEXT_LIMITS.section &&
    codePoints(rest) > TEXT_LIMITS.section
  ) {
    const longest = rest.slice(0, TEXT_LIMITS.section);
    const lineEnd = longest.lastIndexOf('\n') + 1;
    const end = lineEnd || longest.length - (isHighSurrogate(longest) ? 1 : 0);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

function isHighSurrogate(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
}
