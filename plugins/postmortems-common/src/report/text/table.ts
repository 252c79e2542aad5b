import type { Block, Lines } from './blocks';
import { escapeInline, readPlain } from './plainText';

/** What stands in a cell that has nothing to say. */
export const NOTHING = '-';

export interface Column<Row> {
  title: string;
  /** The cell as inline Markdown. */
  cell(row: Row): string;
  /** The column is left out when this holds for no row; it is always there without. */
  shownFor?(row: Row): boolean;
  /** How wide the delimiter below the title is drawn, where it is not the title's width. */
  width?: number;
}

export function writeTable<Row>(columns: Column<Row>[], rows: Row[]): string {
  const shown = columns.filter(
    ({ shownFor }) => !shownFor || rows.some(row => shownFor(row)),
  );
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(shown.map(({ title }) => title)),
    `|${shown
      .map(({ title, width }) => '-'.repeat((width ?? title.length) + 2))
      .join('|')}|`,
    ...rows.map(row =>
      line(shown.map(column => column.cell(row).replace(/\|/g, '\\|'))),
    ),
  ].join('\n');
}

/** A cell of plain text, in which nothing is said as a dash. */
export function textCell(text: string | null): string {
  if (text === null) return NOTHING;
  return text === NOTHING ? `\\${NOTHING}` : escapeInline(text);
}

/** What a cell of plain text says; null for a dash. */
export function readTextCell(markdown: string): string | null {
  return markdown === NOTHING ? null : readPlain(markdown);
}

export interface TableRow {
  /** 0-based line of the source. */
  line: number;
  /** The cells as inline Markdown, by the lower-cased title of their column. */
  cells: Map<string, string>;
}

export interface Table {
  titles: string[];
  rows: TableRow[];
  /** The lines beyond the most rows that are read. */
  rest: Lines;
}

/**
 * The cells of a table block. Of two columns with one title the first counts.
 * @param most - how many rows are read
 */
export function readTable({ tokens, lines }: Block, most: number): Table {
  const titles: string[] = [];
  const rows: TableRow[] = [];
  let column = 0;
  let inHead = true;
  for (const token of tokens) {
    if (token.type === 'tbody_open') inHead = false;
    else if (token.type === 'tr_open') {
      column = 0;
      if (rows.length >= most) {
        return { titles, rows, rest: [token.map![0], lines[1]] };
      }
      if (!inHead) rows.push({ line: token.map![0], cells: new Map() });
    } else if (token.type === 'inline') {
      if (inHead) titles.push(readPlain(token.content).toLowerCase());
      else {
        const { cells } = rows[rows.length - 1];
        const title = titles[column++];
        if (!cells.has(title)) cells.set(title, token.content);
      }
    }
  }
  return { titles, rows, rest: [lines[1], lines[1]] };
}
