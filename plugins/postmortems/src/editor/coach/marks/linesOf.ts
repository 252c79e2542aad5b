import type { FindingSeverity } from 'backstage-plugin-postmortems-common';
import type { MarkedSpan } from './Span';

/** A stretch of a line; marked where it has a severity. */
export interface Piece {
  text: string;
  severity?: FindingSeverity;
  /** The finding that it belongs to. */
  key?: string;
}

/** A line of the text, without the break at its end. */
export type Line = readonly Piece[];

/**
 * Cuts a text into lines, and these where a mark begins or ends, as far as the last mark: nothing below it needs a place.
 * Where two marks overlap, the words belong to the one that begins first. Takes time linear in the text.
 *
 * @param spans - in the order in which they begin
 */
export function linesOf(text: string, spans: readonly MarkedSpan[]): Line[] {
  const lines: Line[] = [];
  let line: Piece[] = [];
  const add = (to: number, from: number, mark?: MarkedSpan) => {
    let at = from;
    while (at < to) {
      const end = text.indexOf('\n', at);
      const cut = end < 0 || end >= to ? to : end;
      if (cut > at) {
        const piece = text.slice(at, cut);
        line.push(
          mark
            ? { text: piece, severity: mark.severity, key: mark.key }
            : { text: piece },
        );
      }
      if (cut === to) break;
      lines.push(line);
      line = [];
      at = cut + 1;
    }
  };

  let done = 0;
  for (const span of spans) {
    const start = Math.max(span.start, done);
    if (span.end <= start) continue;
    add(start, done);
    add(span.end, start, span);
    done = span.end;
  }
  if (done > 0) {
    const end = text.indexOf('\n', done);
    add(end < 0 ? text.length : end, done);
    lines.push(line);
  }
  return lines;
}

/** Whether two lines say the same, with the same marks. */
export function isSameLine(a: Line, b: Line): boolean {
  return (
    a.length === b.length &&
    a.every(({ text, key }, at) => text === b[at].text && key === b[at].key)
  );
}
