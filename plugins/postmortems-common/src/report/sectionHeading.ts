import {
  FOLLOW_UP_SECTION,
  keySchema,
  MISSING_DATA_SECTION,
  Settings,
  TEXT_LIMITS,
} from '../model';
import type { ParsedSection } from './ParsedReport';
import { accepted, fitLine, isVisible } from './text/fit';
import { escapeHeading, readPlain } from './text/plainText';

/** The parts of a report that have a form of their own, by the heading they stand under. */
export const PARTS = [
  'timeline',
  'contributing factors',
  'action items',
  'ideas',
  'impact figures',
  'links',
] as const;
export type Part = (typeof PARTS)[number];

const KEY_BEHIND_TITLE = / \{#([^{}]{1,60})\}$/;

/** What a heading of the second level says. */
export interface SectionHeading {
  title: string;
  key: string;
  /** The part it begins, unless a key behind the title makes it a section. */
  part?: Part;
}

/** The heading of a section; its key stands behind the title where the title alone would not give it. */
export function writeSectionHeading(
  { key, title }: Omit<ParsedSection, 'body'>,
  settings: Settings,
): string {
  const plain = escapeHeading(title);
  const read = readSectionHeading(plain, settings);
  const clear = read.title === title && read.key === key && !read.part;
  return `## ${plain}${clear ? '' : ` {#${key}}`}`;
}

/** @param content - the heading's text as inline Markdown */
export function readSectionHeading(
  content: string,
  settings: Settings,
): SectionHeading {
  const behind = KEY_BEHIND_TITLE.exec(content);
  const key = behind ? accepted(keySchema, behind[1]) : undefined;
  const text = key ? content.slice(0, behind!.index) : content;
  const { line } = fitLine(readPlain(text), TEXT_LIMITS.title);
  const title = isVisible(line) ? line : 'Untitled section';
  return {
    title,
    key: key ?? keyByTitle(title, settings),
    part: key ? undefined : partOf(title),
  };
}

/** A remark in parentheses behind the title does not count. */
function partOf(title: string): Part | undefined {
  const name = title.replace(/ ?\([^()]*\)$/, '').toLowerCase();
  return PARTS.find(part => part === name);
}

/** The key of a section that is known by its title, else one made from the words of the title. */
function keyByTitle(title: string, settings: Settings): string {
  const wanted = title.toLowerCase();
  const known = [
    ...settings.templates.flatMap(({ sections }) => sections),
    MISSING_DATA_SECTION,
    FOLLOW_UP_SECTION,
  ].find(section => section.title.toLowerCase() === wanted);
  const words = (wanted.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 60);
  return known?.key ?? (words.replace(/-$/, '') || 'section');
}
