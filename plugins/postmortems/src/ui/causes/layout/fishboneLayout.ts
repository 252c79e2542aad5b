import type { TextWidth } from '../../svg/textWidth';
import { cutToWidth, wrapToLines } from '../../svg/textWidth';
import {
  type Bone,
  BONE,
  drawBone,
  measureBone,
  type Side,
} from './boneLayout';
import type { BoneFactors } from './bones';
import { type LayoutWords, TEXT } from './placed';
import { columnsOf, type Pair, pairsOf, rowsOf, spanOf } from './rows';

/** In pixels; `lines` in lines. */
const HEAD = { width: 136, pad: 8, lines: 6, gap: 16 };
const PITCH = { narrowest: 176, widest: 248 };
/** How far a bone leans at most, in pixels, and how steeply, in pixels a pixel. */
const LEAN = { most: 48, slope: 0.3 };
const BETWEEN_ROWS = 24;
const BETWEEN_NAMES = 14;
export interface FishboneLayout {
  width: number;
  height: number;
  /** What happened. */
  head: {
    x: number;
    y: number;
    width: number;
    height: number;
    lines: string[];
  };
  /** Where the bones end; each a line to the head. */
  spines: { y: number; x1: number; x2: number }[];
  /** What joins several spines to the head. */
  trunk: { x: number; y1: number; y2: number };
  bones: Bone[];
}

export interface FishboneWords extends LayoutWords {
  /** What happened: stands in the head. */
  title: string;
  nameOf: (category: string | null) => string;
}

/**
 * The factors as the bones of a fish: one for each category, in turn above and below a spine that ends at
 * what happened. Where one spine is too long for the room, several stand below each other. A bone with
 * many factors has them in several columns, so that it does not grow longer than all others.
 */
export function layoutFishbone(
  bones: readonly BoneFactors[],
  room: number,
  words: FishboneWords,
): FishboneLayout {
  const forBones = room - HEAD.width - 2 * HEAD.gap - LEAN.most;
  const columns = Math.max(1, Math.floor(forBones / PITCH.narrowest));
  const rows = rowsOf(pairsOf(bones, columns), columns);
  const widestRow = Math.max(1, ...rows.map(spanOf));
  const pitch = Math.floor(
    Math.max(PITCH.narrowest, Math.min(PITCH.widest, forBones / widestRow)),
  );
  const end = LEAN.most + widestRow * pitch;
  const trunkX = end + HEAD.gap;
  const layout: FishboneLayout = {
    width: trunkX + HEAD.gap + HEAD.width + 1,
    height: 0,
    head: headOf(words.title, trunkX + HEAD.gap, words.widthOf),
    spines: [],
    trunk: { x: trunkX, y1: 0, y2: 0 },
    bones: [],
  };

  let top = 0;
  for (const row of rows) {
    top = drawRow(row, { top, end, pitch, columns }, layout, words);
    top += BETWEEN_ROWS;
  }
  finish(layout, top - BETWEEN_ROWS);
  return layout;
}

interface RowPlace {
  top: number;
  /** Where the last bone meets the spine. */
  end: number;
  pitch: number;
  columns: number;
}

/** Draws a spine with its bones; answers where it ends. */
function drawRow(
  row: readonly Pair[],
  { top, end, pitch, columns }: RowPlace,
  layout: FishboneLayout,
  words: FishboneWords,
): number {
  const first = end - spanOf(row) * pitch;
  let foot = first;
  const bones = row.flatMap(({ above, below, span }) => {
    foot += span * pitch;
    const bone = (side: Side, { category, factors }: BoneFactors) => {
      const inLine = columnsOf(factors, columns);
      const size = measureBone(factors, inLine, pitch, words);
      return { side, foot, category, size };
    };
    return below ? [bone(-1, above), bone(1, below)] : [bone(-1, above)];
  });
  const longest = (of: Side) =>
    Math.max(
      0,
      ...bones.map(({ side, size }) => (side === of ? size.length : 0)),
    );
  const [above, below] = [longest(-1), longest(1)];
  const slope = Math.min(LEAN.slope, LEAN.most / Math.max(above, below));
  const spine = top + BONE.name + above;

  layout.spines.push({ y: spine, x1: first, x2: layout.trunk.x });
  for (const { category, size, ...place } of bones) {
    const name = cutToWidth(
      words.nameOf(category),
      pitch - BETWEEN_NAMES,
      text => words.widthOf(text, 'bold'),
    );
    layout.bones.push(
      drawBone({ category, name }, size, { ...place, spine, slope, pitch }),
    );
  }
  // Without a bone below, half of the spine's stroke is.
  return spine + (below ? below + BONE.name : 2);
}

function headOf(
  title: string,
  x: number,
  widthOf: TextWidth,
): FishboneLayout['head'] {
  const lines = wrapToLines(
    title,
    HEAD.width - 2 * HEAD.pad,
    HEAD.lines,
    text => widthOf(text, 'bold'),
  );
  const height = Math.max(1, lines.length) * TEXT.line + 2 * HEAD.pad;
  return { x, y: 0, width: HEAD.width, height, lines };
}

/** Puts the head where the spines meet, and makes room for what of it stands out. */
function finish(layout: FishboneLayout, height: number): void {
  const { head, spines, trunk } = layout;
  trunk.y1 = spines[0]?.y ?? 0;
  trunk.y2 = spines[spines.length - 1]?.y ?? 0;
  head.y = Math.max(1, (trunk.y1 + trunk.y2 - head.height) / 2);
  layout.height = Math.max(height, head.y + head.height + 1);
}
