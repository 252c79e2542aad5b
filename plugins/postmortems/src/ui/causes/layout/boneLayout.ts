import type { Factor } from 'backstage-plugin-postmortems-common';
import {
  factsLines,
  type LayoutWords,
  type PlacedFactor,
  statementLines,
  textHeight,
} from './placed';

/** In pixels. */
export const BONE = {
  /** The line in which its name stands. */
  name: 22,
  /** Between the tip and the outermost factor, and between the spine and the innermost. */
  tip: 6,
  root: 12,
  /** Between a text and the bone that it belongs to. */
  gap: 8,
  /** What of a column no text may have: both gaps, and how far the bones lean along one text. */
  clear: 40,
  /** Around a text, above the line of its rib. */
  pad: 3,
  betweenRibs: 6,
};

/** A factor on a bone: its text stands on a line that ends at the bone. */
export interface Rib extends PlacedFactor {
  line: { x1: number; x2: number; y: number };
}

/** A category with its factors. */
export interface Bone {
  category: string | null;
  name: { text: string; right: number; y: number };
  /** From its tip to the spine. */
  line: { x1: number; y1: number; x2: number; y2: number };
  /** From top to bottom, and in each line from left to right. */
  ribs: Rib[];
}

type Text = Omit<PlacedFactor, 'x' | 'y'>;

/** A bone before it has a place. */
export interface MeasuredBone {
  lines: { height: number; texts: Text[] }[];
  /** From the tip to the spine, downwards. */
  length: number;
}

export function measureBone(
  factors: readonly Factor[],
  columns: number,
  pitch: number,
  words: LayoutWords,
): MeasuredBone {
  const width = pitch - BONE.clear;
  const texts = factors.map(factor => {
    const lines = statementLines(factor, width, words.widthOf);
    const facts = factsLines(words.factsOf(factor), width, words.widthOf);
    const height = textHeight(lines, facts) + 2 * BONE.pad;
    return { factor, lines, facts, width, height };
  });
  const bone: MeasuredBone = { lines: [], length: BONE.tip + BONE.root };
  for (let i = 0; i < texts.length; i += columns) {
    const inLine = texts.slice(i, i + columns);
    const height = Math.max(...inLine.map(text => text.height));
    bone.lines.push({ height, texts: inLine });
    bone.length += height + BONE.betweenRibs;
  }
  return bone;
}

/** -1 above the spine, 1 below it. */
export type Side = -1 | 1;

export interface BonePlace {
  /** Where it meets the spine. */
  foot: number;
  spine: number;
  side: Side;
  /** How far it leans to the left for each pixel that it is away from the spine. */
  slope: number;
  pitch: number;
}

export function drawBone(
  { category, name }: { category: string | null; name: string },
  { lines, length }: MeasuredBone,
  { foot, spine, side, slope, pitch }: BonePlace,
): Bone {
  const xAt = (y: number) => foot - slope * Math.abs(spine - y);
  const tip = spine + side * length;
  const ribs: Rib[] = [];
  let top = side < 0 ? tip + BONE.tip : spine + BONE.root;
  for (const { height, texts } of lines) {
    const bottom = top + height;
    const outer = side < 0 ? top : bottom;
    const right = xAt(outer) - BONE.gap;
    texts.forEach((text, i) => {
      const before = texts.length - 1 - i;
      const x = right - before * pitch - text.width;
      const end = before ? x + pitch : xAt(bottom);
      ribs.push({
        ...text,
        x,
        y: bottom - text.height,
        line: { x1: x, x2: end, y: bottom },
      });
    });
    top = bottom + BONE.betweenRibs;
  }
  return {
    category,
    name: {
      text: name,
      right: xAt(tip),
      y: side < 0 ? tip - BONE.name / 2 : tip + BONE.name / 2,
    },
    line: { x1: xAt(tip), y1: tip, x2: foot, y2: spine },
    ribs,
  };
}
