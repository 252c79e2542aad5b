import type { Factor } from 'backstage-plugin-postmortems-common';
import { cutToWidth, type TextWidth, wrapToLines } from '../../svg/textWidth';

/** How the causes can be drawn. */
export type CausesDrawing = 'tree' | 'fishbone';

/** A factor in its place on a drawing, with as much of its text as is written there. */
export interface PlacedFactor {
  factor: Factor;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The statement. */
  lines: string[];
  /** What else is said of it: layer, category. */
  facts: string[];
}

/** What a layout of factors goes by besides the factors. */
export interface LayoutWords {
  widthOf: TextWidth;
  /** What is said of a factor below its statement, each short. */
  factsOf: (factor: Factor) => string[];
}

/** In pixels; `statement` in lines. */
export const TEXT = { line: 16, factsLine: 14, statement: 3 };

export function statementLines(
  { statement }: Factor,
  room: number,
  widthOf: TextWidth,
): string[] {
  return wrapToLines(statement, room, TEXT.statement, widthOf);
}

/** The facts in one line where they fit one, otherwise each in its own. */
export function factsLines(
  facts: string[],
  room: number,
  widthOf: TextWidth,
): string[] {
  const together = facts.join(' · ');
  return widthOf(together) <= room
    ? [together]
    : facts.map(fact => cutToWidth(fact, room, widthOf));
}

export function textHeight(lines: string[], facts: string[]): number {
  return lines.length * TEXT.line + facts.length * TEXT.factsLine;
}
