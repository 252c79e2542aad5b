import type { Block, Lines } from '../../report/text/blocks';
import type { TableRow } from '../../report/text/table';

/**
 * The lines that each row of a table takes: its own; the first also those of the titles, once every row is read.
 * What is left of a table keeps its titles.
 *
 * @param read - the lines of the rows that became something
 */
export function takenByRows(
  block: Block,
  rows: TableRow[],
  rest: Lines,
  read: number[],
): Map<number, Lines[]> {
  const isWhole = read.length === rows.length && rest[0] >= rest[1];
  return new Map(
    read.map((line, place): [number, Lines[]] => [
      line,
      isWhole && place === 0
        ? [[block.lines[0], line + 1]]
        : [[line, line + 1]],
    ]),
  );
}
