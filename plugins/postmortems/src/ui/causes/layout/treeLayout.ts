import type { FactorNode } from './factorForest';
import { BOX, type Columns, columnsFor, EDGE, GAP, HANG } from './treeColumns';
import { deepestWhys } from './whys';
import {
  factsLines,
  type LayoutWords,
  type PlacedFactor,
  statementLines,
  textHeight,
} from './placed';

/** How far below the first that explains it a factor may stand, in pixels: there the eye looks for it. */
const MOST_DROP = 120;

export interface TreeFactor extends PlacedFactor {
  /** 0 at the root. */
  depth: number;
  parentId?: string;
}

export interface TreeLayout {
  width: number;
  height: number;
  /** In reading order: each right before what explains it. */
  factors: TreeFactor[];
  /** The lines from what happened to what explains it, as paths. */
  branches: { key: string; path: string }[];
}

/** A factor with all that explains it, and the height that they need together. */
interface Block {
  box: Omit<TreeFactor, 'x' | 'y'>;
  /** Where the middle of its box is, from the top. */
  middle: number;
  children: Block[];
  /** Where the first of them begins, from the top. */
  childrenAt: number;
  /** Whether they stand below it instead of beside it. */
  hangs: boolean;
  height: number;
}

/**
 * The factors from left to right: what happened, and to its right what made it possible, one tree below
 * the other. Where the room has not as many columns as a chain is long, the rest of it hangs below the
 * last, step by step to the right. Only where even that does not fit is the drawing wider than the room.
 */
export function layoutTree(
  forest: readonly FactorNode[],
  room: number,
  words: LayoutWords,
): TreeLayout {
  const columns = columnsFor(deepestWhys(forest)?.count ?? 1, room);
  const layout: TreeLayout = {
    width: columns.width,
    height: 0,
    factors: [],
    branches: [],
  };

  let top = EDGE;
  for (const root of forest) {
    const block = blockOf(root, 0, columns, words);
    place(block, { x: EDGE, top }, layout);
    top += block.height + GAP.trees;
  }
  layout.height = Math.max(0, top - GAP.trees + EDGE);
  return layout;
}

function blockOf(
  { factor, children: explanations }: FactorNode,
  depth: number,
  columns: Columns,
  words: LayoutWords,
): Block {
  const width = columns.boxWidth;
  const room = width - 2 * BOX.padX;
  const lines = statementLines(factor, room, words.widthOf);
  const facts = factsLines(words.factsOf(factor), room, words.widthOf);
  const own = textHeight(lines, facts) + 2 * BOX.padY;
  const children = explanations.map(child =>
    blockOf(child, depth + 1, columns, words),
  );
  const childrenHeight = childrenHeightOf(children);
  const box = { factor, depth, width, height: own, lines, facts };
  if (depth >= columns.count - 1) {
    const childrenAt = own + GAP.down;
    const height = children.length ? childrenAt + childrenHeight : own;
    return { box, middle: own / 2, children, childrenAt, hangs: true, height };
  }
  const height = Math.max(own, childrenHeight);
  const childrenAt = (height - childrenHeight) / 2;
  return {
    box,
    middle: middleBeside(children, childrenAt, own, height),
    children,
    childrenAt,
    hangs: false,
    height,
  };
}

/** At the middle between the first and the last that explain it, as far as that is near the first. */
function middleBeside(
  children: readonly Block[],
  childrenAt: number,
  own: number,
  height: number,
): number {
  if (!children.length) return height / 2;
  const last = children[children.length - 1];
  const first = childrenAt + children[0].middle;
  const end = childrenAt + childrenHeightOf(children) - last.height;
  const middle = (first + end + last.middle) / 2;
  const near = Math.min(middle, first + MOST_DROP);
  return Math.max(own / 2, Math.min(height - own / 2, near));
}

function childrenHeightOf(children: readonly Block[]): number {
  return children.reduce(
    (sum, { height }, i) => sum + height + (i ? GAP.down : 0),
    0,
  );
}

function place(
  block: Block,
  { x, top }: { x: number; top: number },
  layout: TreeLayout,
  parent?: Block & { at: TreeFactor },
): void {
  const { box, middle, children, childrenAt, hangs } = block;
  const at: TreeFactor = {
    ...box,
    parentId: parent?.box.factor.id,
    x,
    y: top + middle - box.height / 2,
  };
  layout.factors.push(at);
  if (parent) {
    const line = parent.hangs ? hangingLine : lineBeside;
    layout.branches.push({ key: at.factor.id, path: line(parent.at, at) });
  }
  const childX = x + (hangs ? HANG.indent : box.width + GAP.across);
  let childTop = top + childrenAt;
  for (const child of children) {
    place(child, { x: childX, top: childTop }, layout, { ...block, at });
    childTop += child.height + GAP.down;
  }
}

const middleOf = ({ y, height }: TreeFactor) => y + height / 2;

function lineBeside(parent: TreeFactor, child: TreeFactor): string {
  const from = parent.x + parent.width;
  const turn = from + GAP.across / 2;
  return `M${from} ${middleOf(parent)}H${turn}V${middleOf(child)}H${child.x}`;
}

function hangingLine(parent: TreeFactor, child: TreeFactor): string {
  const from = parent.x + HANG.line;
  return `M${from} ${parent.y + parent.height}V${middleOf(child)}H${child.x}`;
}
