import type { Token } from 'markdown-it';
import {
  Block,
  blockTokens,
  headingOf,
  Lines,
  topLevelBlocks,
} from '../../report/text/blocks';
import type { Meaning, Vocabulary } from '../style/Vocabulary';

/** A heading, or what stands for one, with what is below it. */
export interface Node {
  /** The heading as inline Markdown; empty for the document itself. */
  title: string;
  /** 0 for the document, 1 to 6 for headings, 7 and 8 for what stands for one. */
  level: number;
  meaning?: Meaning;
  /** The lines of the heading. */
  head: Lines;
  /** Everything below the heading, what is below its children included. */
  lines: Lines;
  /** Behind a label, on its line. */
  rest: string;
  blocks: Block[];
  children: Node[];
}

/** Headings beyond this are text: nobody writes so many, and each costs. */
const MOST_NODES = 2_000;
const STANDS_FOR_ONE = 7;
const LABEL_LEVEL = 8;

const BOLD = /^(?:\*\*|__)([^*_\n]{1,120}?):?(?:\*\*|__):?\s*$/;
const PLAIN = /^([\p{L}][^\n.!?]{1,60}?):?\s*$/u;
/** `**Label**: …`, `**Label:** …`, `Label: …`. */
const LABELLED =
  /^(?:(?:\*\*|__)([^*_\n]{1,60}?)(?:(?:\*\*|__)\s*:|:\s*(?:\*\*|__))|([\p{L}][\p{L}\p{N} /&'-]{0,40}):(?=\s|$))[ \t]*/u;

export interface Labelled {
  label: string;
  /** What stands behind the label, as inline Markdown. */
  value: string;
}

/** Reads a label before a value. */
export function readLabel(text: string): Labelled | undefined {
  const found = LABELLED.exec(text);
  if (!found) return undefined;
  return { label: found[1] ?? found[2], value: text.slice(found[0].length) };
}

/** The headings of a text as a tree. */
export function outline(markdown: string, vocabulary: Vocabulary): Node {
  const blocks = topLevelBlocks(blockTokens(markdown));
  const end = markdown.split('\n').length;
  const root: Node = newNode('', 0, [0, 0], end);
  const open: Node[] = [root];
  let count = 0;
  const begin = (node: Node) => {
    while (open[open.length - 1].level >= node.level) {
      open.pop()!.lines[1] = node.head[0];
    }
    open[open.length - 1].children.push(node);
    open.push(node);
    count++;
  };
  for (const block of blocks) {
    const heading =
      count < MOST_NODES ? asHeading(block, vocabulary) : undefined;
    if (heading) {
      begin({
        ...newNode(heading.content, heading.level, block.lines, end),
        meaning: vocabulary.heading(heading.content),
      });
      continue;
    }
    const labels = count < MOST_NODES ? labelledItems(block, vocabulary) : [];
    const inPart = open.some(
      ({ level, meaning }) => level < LABEL_LEVEL && meaning?.kind === 'part',
    );
    if (labels.length && !inPart) {
      for (const node of labels) {
        const { lines } = node;
        begin(node);
        node.lines = lines;
      }
      const last = labels[labels.length - 1];
      // What follows is about the last label only where that has nothing yet.
      if (last.rest || last.blocks.length) open.pop();
      else last.lines = [last.head[1], end];
    } else open[open.length - 1].blocks.push(block);
  }
  return root;
}

function newNode(title: string, level: number, head: Lines, end: number): Node {
  return {
    title,
    level,
    head,
    lines: [head[1], end],
    rest: '',
    blocks: [],
    children: [],
  };
}

function asHeading(
  block: Block,
  vocabulary: Vocabulary,
): { level: number; content: string } | undefined {
  const heading = headingOf(block);
  if (heading) return heading;
  if (block.type !== 'paragraph') return undefined;
  const { content } = block.tokens[1];
  if (content.length > 130) return undefined;
  const name = (BOLD.exec(content) ?? PLAIN.exec(content))?.[1];
  const known = name && vocabulary.heading(name);
  return known && known.kind !== 'field'
    ? { level: STANDS_FOR_ONE, content: name }
    : undefined;
}

/** The items of a list that tells the whole incident by labels, each as a node of its own. */
function labelledItems(block: Block, vocabulary: Vocabulary): Node[] {
  if (block.type !== 'bullet_list') return [];
  const items = itemsOf(block);
  const nodes = items.map(({ lines, blocks }): Node | undefined => {
    const [first, ...more] = blocks;
    if (first?.type !== 'paragraph') return undefined;
    const { content } = first.tokens[1];
    const label = readLabel(content) ?? boldOnly(content);
    if (!label) return undefined;
    return {
      ...newNode(label.label, LABEL_LEVEL, [lines[0], lines[0] + 1], lines[1]),
      meaning: vocabulary.heading(label.label),
      rest: label.value.split('\n')[0],
      blocks: label.value ? [first, ...more] : more,
    };
  });
  const known = nodes.filter(node => node?.meaning).length;
  // One alone counts where it is set apart like a heading.
  const enough = items.length === 1 ? isBold(items[0]) && known : known >= 2;
  return enough && known * 2 >= items.length && nodes.every(Boolean)
    ? (nodes as Node[])
    : [];
}

function isBold({ blocks: [first] }: Item): boolean {
  return (
    first?.type === 'paragraph' && /^(?:\*\*|__)/.test(first.tokens[1].content)
  );
}

function boldOnly(content: string): Labelled | undefined {
  const [line] = content.split('\n');
  const label = BOLD.exec(line)?.[1];
  return label === undefined
    ? undefined
    : { label, value: content.slice(line.length + 1) };
}

/** One item of a list with the blocks in it. */
export interface Item {
  lines: Lines;
  blocks: Block[];
}

/** The direct items of a list. */
export function itemsOf({ tokens }: Block): Item[] {
  const items: Item[] = [];
  let depth = 0;
  let inner: Token[] = [];
  for (const token of tokens.slice(1, -1)) {
    const isItem = /^list_item_/.test(token.type);
    if (isItem && token.nesting > 0 && depth++ === 0) {
      items.push({ lines: token.map!, blocks: [] });
      inner = [];
    } else if (isItem && token.nesting < 0 && --depth === 0) {
      items[items.length - 1].blocks = topLevelBlocks(inner);
    } else inner.push(token);
  }
  return items;
}

export const isList = ({ type }: Block): boolean =>
  type === 'bullet_list' || type === 'ordered_list';
