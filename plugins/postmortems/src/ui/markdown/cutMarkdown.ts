import { Definitions } from './Definitions';
import { Cut, readLines, type Line } from './readLines';

/** Markdown that can be drawn by itself. */
export interface Piece {
  text: string;
  /** What drawing it costs, in the units of `PIECE_COST`. */
  cost: number;
}

/**
 * What one piece may cost to be drawn in less than 200 ms, whatever it consists of
 * (`test/e2e/markdown.spec.ts` measures it); about 1,000 characters as people write them.
 */
export const PIECE_COST = 120;

/** Lines that stay together. */
class Part {
  readonly lines: Line[] = [];
  cost = 0;

  add(line: Line) {
    this.lines.push(line);
    this.cost += line.cost;
  }
}

const withoutColours = (line: Line): Line => ({ ...line, ...line.uncoloured });

/** What the text may be cut into: blocks; of a block that costs too much, what it must be cut into. */
function* readParts(text: string, most: number): Generator<Part> {
  let part = new Part();
  let isLong = false;
  for (const line of readLines(text)) {
    if (line.cut === Cut.Gladly || (isLong && line.cut === Cut.AtNeed)) {
      yield part;
      part = new Part();
      isLong = isLong && line.cut !== Cut.Gladly;
    }
    part.add(isLong ? withoutColours(line) : line);
    if (!isLong && part.cost > most) {
      isLong = true;
      const lines = part.lines.map(withoutColours);
      part = new Part();
      for (const each of lines) {
        if (each.cut === Cut.AtNeed) {
          yield part;
          part = new Part();
        }
        part.add(each);
      }
    }
  }
  yield part;
}

/**
 * Cuts a text at blank lines, and a long list between its items, into pieces that look together as the
 * whole would, but for the space between the items of a list that was cut. A reference (or a footnote)
 * takes its definition along. What can't be cut, as a table, stays one piece, whatever it costs; a code
 * block that costs too much loses its colours.
 *
 * The text is read no further than the pieces that are asked for.
 *
 * @param most - what a piece may cost
 */
export function* cutMarkdown(
  text: string,
  most = PIECE_COST,
): Generator<Piece, undefined> {
  const definitions = new Definitions(text);
  const toPiece = ({ lines, cost }: Part): Piece => ({
    text: definitions.addTo(lines.map(line => line.text).join('\n')),
    cost,
  });
  let piece = new Part();
  for (const part of readParts(text, most)) {
    if (piece.lines.length > 0 && piece.cost + part.cost > most) {
      yield toPiece(piece);
      piece = new Part();
    }
    for (const line of part.lines) piece.add(line);
  }
  yield toPiece(piece);
}
