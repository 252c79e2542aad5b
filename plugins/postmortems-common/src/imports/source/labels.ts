import type { Block } from '../../report/text/blocks';
import type { Vocabulary } from '../style/Vocabulary';
import { Item, itemsOf } from './lists';
import { newNode, Node } from './Node';

/** The level of what a label announces, below every heading. */
export const LABEL_LEVEL = 8;

/** Words in bold that are all of a line. */
export const BOLD = /^(?:\*\*|__)([^*_\n]{1,120}?):?(?:\*\*|__):?\s*$/;
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

/** What labels announce, each as a node of its own. */
export interface Labels {
  /** What stands before the first label. */
  before?: Block;
  nodes: Node[];
}

/** The labels of a list or paragraph that tells the incident by them; undefined for another block. */
export function labelled(
  block: Block,
  vocabulary: Vocabulary,
): Labels | undefined {
  if (block.type === 'paragraph') return labelledLines(block, vocabulary);
  const nodes = labelledItems(block, vocabulary);
  return nodes.length ? { nodes } : undefined;
}

const IN_BOLD = /^(?:\*\*|__)/;

/** A paragraph of which lines begin with a label in bold: "**Impact:** Nobody could pay." */
function labelledLines(
  block: Block,
  vocabulary: Vocabulary,
): Labels | undefined {
  const lines = block.tokens[1].content.split('\n');
  const starts = lines.flatMap((text, at) => {
    const label = IN_BOLD.test(text) ? readLabel(text) : undefined;
    const meaning = label && vocabulary.heading(label.label);
    return meaning && meaning.kind !== 'field'
      ? [{ at, label: label!, meaning }]
      : [];
  });
  if (!starts.length) return undefined;
  const [start] = block.lines;
  const piece = (from: number, to: number, text: string): Block => ({
    ...block,
    lines: [start + from, start + to],
    tokens: block.tokens.map((token, place) =>
      place === 1
        ? Object.assign(Object.create(token), { content: text })
        : token,
    ),
  });
  const nodes = starts.map(({ at, label, meaning }, place): Node => {
    const end = starts[place + 1]?.at ?? lines.length;
    const line = start + at;
    const text = [label.value, ...lines.slice(at + 1, end)].join('\n');
    return {
      ...newNode(label.label, LABEL_LEVEL, [line, line + 1], start + end),
      meaning,
      rest: label.value,
      blocks: text.trim() ? [piece(at, end, text)] : [],
    };
  });
  const first = starts[0].at;
  return {
    nodes,
    before:
      first > 0 ? piece(0, first, lines.slice(0, first).join('\n')) : undefined,
  };
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
