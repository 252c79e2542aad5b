import type { Lines } from '../../report/text/blocks';
import { dayIn } from '../header/dayIn';
import { readFrontMatter } from '../source/frontMatter';
import type { Node } from '../source/Node';
import { outline } from '../source/outline';
import { wordsOf } from '../source/words';
import type { HouseStyle } from '../style/HouseStyle';
import { Vocabulary } from '../style/Vocabulary';

/** One of the incidents of which a file tells. */
export interface ToldIncident {
  title: string;
  /** Its heading and all that is below it: 0-based lines. */
  lines: Lines;
}

/** A heading of a real level; what stands for one announces a part, never an incident. */
const DEEPEST = 6;
/** A log with more is not taken apart. */
const MOST_HEADINGS = 20_000;
const TIME_OF_DAY = /\b\d{1,2}:\d{2}\b/;
const WORDS = /\p{L}{3,}/u;

const countOf = ({ children }: Node): number =>
  children.reduce((count, child) => count + countOf(child), children.length);

const isPartOfReport = ({ meaning }: Node) =>
  meaning !== undefined && meaning.kind !== 'field';

/**
 * The incidents of a log that tells of several, one below the other: headings of one level that each
 * name a day, or have a report of their own below them. Empty for a file about one incident.
 */
export function incidentsOf(
  markdown: string,
  style: HouseStyle,
): ToldIncident[] {
  const lines = markdown.split('\n');
  const front = readFrontMatter(lines);
  const text = lines
    .map((line, at) => (at < front.lines[1] ? '' : line))
    .join('\n');
  const root = outline(text, new Vocabulary(style), MOST_HEADINGS);
  // The last ones would be taken for a part of those before them.
  if (countOf(root) >= MOST_HEADINGS) return [];
  // Below the title of the log, or below each year or quarter of it.
  let level = root.children;
  for (let depth = 0; depth < DEEPEST && level.length; depth++) {
    // A part of a report says that the file is about one incident; a log's own title may sound like one.
    const isTitle = depth === 0 && level.length === 1;
    if (!isTitle && level.some(isPartOfReport)) return [];
    const incidents = incidentsAmong(level);
    if (incidents.length) return incidents;
    level = level.flatMap(({ children }) => children);
  }
  return [];
}

function incidentsAmong(siblings: Node[]): ToldIncident[] {
  const headings = siblings.filter(({ level }) => level <= DEEPEST);
  const incidents = headings.filter(
    node => hasReport(node) || isDated(node.title),
  );
  // What is left over would belong to none of them.
  if (incidents.length < 2 || incidents.length < headings.length) return [];
  const days = new Set(incidents.map(({ title }) => dayIn(title)));
  if (!incidents.every(hasReport) && days.size < 2) return [];
  return incidents.map(({ title, head, lines }) => ({
    title: wordsOf(title).text,
    lines: [head[0], lines[1]],
  }));
}

/** "2024-03-01: Checkout down"; a time of day makes it a moment of one incident. */
function isDated(title: string): boolean {
  const { text } = wordsOf(title);
  return dayIn(text) !== null && WORDS.test(text) && !TIME_OF_DAY.test(text);
}

/** At least two parts or sections of a report stand below it. */
function hasReport(node: Node): boolean {
  const names = new Set(
    node.children.flatMap(({ meaning }) => {
      if (meaning?.kind === 'part') return [meaning.part];
      return meaning?.kind === 'section' ? [meaning.key] : [];
    }),
  );
  return names.size >= 2;
}
