import type { Settings } from '../model';
import type { FoundSection } from '../report/collectSections';
import { readSectionHeading } from '../report/sectionHeading';
import type { Lines } from '../report/text/blocks';
import { readPlain } from '../report/text/plainText';
import { LABEL_LEVEL } from './source/labels';
import type { Node } from './source/Node';
import type { Source } from './source/Source';
import { zoneIn } from './time/zones';

/** What the sections of the template are called in other houses, by what a heading announces. */
const KEYS: Record<string, string> = {
  contributing: 'root-cause',
  systemic: 'root-cause',
  immediate: 'root-cause',
  actionItems: 'prevention',
  done: 'prevention',
};

/**
 * What is left of a text, by its headings, in their order. A heading within another is a section of its own
 * where it is known to be one; else it stays where it is.
 *
 * @param title - the heading that gave the document its title
 */
export function sectionsOf(
  root: Node,
  title: Node | undefined,
  source: Source,
  settings: Settings,
): FoundSection[] {
  const tops = topNodes(root, title);
  const own = new Set<Node>();
  const choose = (node: Node, isTop: boolean) => {
    if (isTop || isSectionByName(node)) own.add(node);
    node.children.forEach(child => choose(child, false));
  };
  tops.forEach(node => choose(node, true));

  const sections: FoundSection[] = [];
  const add = (node: Node) => {
    if (own.has(node)) {
      const body = bodyOf(node, own, source) || remarkOf(node);
      const isNamed = node.meaning || source.isTaken(node.head[0]);
      if (body || !isNamed) {
        sections.push({
          ...nameOf(node, settings),
          headingLine: node.head[0],
          body,
        });
      }
    }
    node.children.forEach(add);
  };
  tops.forEach(add);
  return [...introduction(root, title, tops, sections, source), ...sections];
}

function topNodes(root: Node, title: Node | undefined): Node[] {
  return root.children.flatMap(node =>
    node === title ? node.children : [node],
  );
}

function isSectionByName({ meaning }: Node): boolean {
  return meaning?.kind === 'section' || meaning?.kind === 'part';
}

function nameOf({ title, meaning }: Node, settings: Settings) {
  const read = readSectionHeading(title, settings);
  const keyOf = () => {
    if (meaning?.kind === 'section') return meaning.key;
    return meaning?.kind === 'part' ? KEYS[meaning.part] : undefined;
  };
  return { key: keyOf() ?? read.key, title: read.title };
}

/** Words of a heading's remark that its rows tell: their zone, that they are done. */
const UNDERSTOOD =
  /\b(?:all|the|times?|in|are|is|of|at|events?|zone|timezone|completed|done|planned|or|progress)\b/gi;

/** What else the heading of a part says, all of whose text became rows: "(all times are approximate)". */
function remarkOf({ title, meaning }: Node): string {
  if (meaning?.kind !== 'part') return '';
  const [remark = ''] = /[(\d].*$/.exec(readPlain(title)) ?? [];
  let rest = remark.replace(UNDERSTOOD, ' ');
  for (let zone = zoneIn(rest); zone; zone = zoneIn(rest)) {
    rest = rest.replace(zone, ' ');
  }
  return /[\p{L}\p{N}]/u.test(rest) ? remark : '';
}

/** The lines of a node without those of the sections in it, moved to the margin where it is an item of a list. */
function bodyOf(node: Node, own: Set<Node>, source: Source): string {
  const ranges = without(node.lines, sectionsWithin(node, own));
  const lines = ranges.flatMap(range => [...source.left(range), '']);
  if (node.level < LABEL_LEVEL) return trimmed(lines);
  const indent =
    /^\s*[-*+]\s+/.exec(source.lines[node.head[0]])?.[0].length ?? 2;
  const rest = source.isTaken(node.head[0]) ? '' : node.rest;
  return trimmed([
    rest,
    ...lines.map(line =>
      line.slice(0, indent).trim() ? line : line.slice(indent),
    ),
  ]);
}

function sectionsWithin(node: Node, own: Set<Node>): Lines[] {
  return node.children.flatMap((child): Lines[] =>
    own.has(child)
      ? [[child.head[0], child.lines[1]]]
      : sectionsWithin(child, own),
  );
}

function without([start, end]: Lines, inner: Lines[]): Lines[] {
  const ranges: Lines[] = [];
  let at = start;
  for (const [from, to] of inner) {
    if (from > at) ranges.push([at, from]);
    at = Math.max(at, to);
  }
  if (at < end) ranges.push([at, end]);
  return ranges;
}

function trimmed(lines: string[]): string {
  return lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd();
}

/** What stands before the first heading is the summary, unless another is called so. */
function introduction(
  root: Node,
  title: Node | undefined,
  tops: Node[],
  sections: FoundSection[],
  source: Source,
): FoundSection[] {
  const ranges: Lines[] = without(
    root.lines,
    tops.map(({ head, lines }): Lines => [head[0], lines[1]]),
  );
  const body = trimmed(ranges.flatMap(range => [...source.left(range), '']));
  if (!body) return [];
  const hasSummary = sections.some(({ key }) => key === 'summary');
  return [
    {
      key: hasSummary ? 'introduction' : 'summary',
      title: hasSummary ? 'Introduction' : 'Summary',
      headingLine: title?.head[0] ?? 0,
      body,
    },
  ];
}
