import type { Block } from './blocks';

/** How a block of code or HTML is closed by the last line of its text. */
export interface ClosingLine {
  /** How often the closing mark stands there, 1 being what is needed; 0 when the block was never closed. */
  count: number;
  /** A line that closes the block with so many marks. */
  line(count: number): string;
}

/**
 * Looks at the block in which a text ends.
 * @returns null when it needs no closing, or when more lines follow the one that closes it
 */
export function closingLine(
  block: Block,
  allLines: string[],
): ClosingLine | null {
  const [start, end] = block.lines;
  const marks = marksOf(block.type, allLines[start]);
  if (!marks) return null;
  if (!marks.closedBy(allLines.slice(start, end))) {
    return { count: 0, line: marks.line };
  }
  return end === allLines.length
    ? { count: marks.count(allLines[end - 1]), line: marks.line }
    : null;
}

interface Marks {
  closedBy(lines: string[]): boolean;
  count(lastLine: string): number;
  line(count: number): string;
}

function marksOf(type: string, opening: string): Marks | undefined {
  if (type === 'fence') return fenceMarks(opening);
  return type === 'html_block' ? htmlMarks(opening) : undefined;
}

/** A fence is closed by a line of the same character, at least as long. */
function fenceMarks(opening: string): Marks {
  const [fence] = /`+|~+/.exec(opening)!;
  const isFence = (text: string, min: number) =>
    text.length >= min && text === fence[0].repeat(text.length);
  return {
    closedBy: lines =>
      lines.length > 1 &&
      isFence(unindented(lines[lines.length - 1]), fence.length),
    count: line =>
      isFence(line, fence.length) ? line.length - fence.length + 1 : 1,
    line: count => fence[0].repeat(fence.length + count - 1),
  };
}

/** Four spaces or a tab would make it code. */
function unindented(line: string): string {
  return line.replace(/^ {0,3}/, '').trimEnd();
}

/** The kinds of HTML block that go on over blank lines, and the text that ends them. */
const ENDLESS_HTML: [opening: RegExp, end: RegExp, closing?: string][] = [
  [
    /^<(script|pre|style|textarea)(?=\s|>|$)/i,
    /<\/(?:script|pre|style|textarea)>/i,
  ],
  [/^<!--/, /-->/, '-->'],
  [/^<\?/, /\?>/, '?>'],
  [/^<![A-Za-z]/, />/, '>'],
  [/^<!\[CDATA\[/, /\]\]>/, ']]>'],
];

function htmlMarks(opening: string): Marks | undefined {
  for (const [start, end, text] of ENDLESS_HTML) {
    const found = start.exec(opening.trimStart());
    if (found) {
      const closing = text ?? `</${found[1].toLowerCase()}>`;
      return {
        closedBy: lines => lines.some(line => end.test(line)),
        count: line => {
          const count = Math.floor(line.length / closing.length);
          return count > 0 && line === closing.repeat(count) ? count : 1;
        },
        line: count => closing.repeat(count),
      };
    }
  }
  return undefined;
}
