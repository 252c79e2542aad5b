import {
  Block,
  blockTokens,
  headingOf,
  topLevelBlocks,
} from '../../report/text/blocks';
import type { Vocabulary } from '../style/Vocabulary';
import { BOLD, LABEL_LEVEL, labelled } from './labels';
import { newNode, Node } from './Node';

/** Headings beyond this are text: nobody writes so many about one incident, and each costs. */
const MOST_NODES = 2_000;
const STANDS_FOR_ONE = 7;

const PLAIN = /^([\p{L}][^\n.!?]{1,60}?):?\s*$/u;

/** The headings of a text as a tree. */
export function outline(
  markdown: string,
  vocabulary: Vocabulary,
  most = MOST_NODES,
): Node {
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
    const heading = count < most ? asHeading(block, vocabulary) : undefined;
    if (heading) {
      begin({
        ...newNode(heading.content, heading.level, block.lines, end),
        meaning: vocabulary.heading(heading.content),
      });
      continue;
    }
    const inPart = open.some(
      ({ level, meaning }) => level < LABEL_LEVEL && meaning?.kind === 'part',
    );
    const labels =
      count < most && !inPart ? labelled(block, vocabulary) : undefined;
    if (!labels) {
      open[open.length - 1].blocks.push(block);
      continue;
    }
    if (labels.before) open[open.length - 1].blocks.push(labels.before);
    for (const node of labels.nodes) {
      const { lines } = node;
      begin(node);
      node.lines = lines;
    }
    const last = labels.nodes[labels.nodes.length - 1];
    // What follows a list is about its last label only where that has nothing yet.
    const isOver = block.type !== 'paragraph' && last.blocks.length > 0;
    if (isOver) open.pop();
    else last.lines = [last.head[1], end];
  }
  return root;
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
