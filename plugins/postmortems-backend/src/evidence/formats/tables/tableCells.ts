/** What separates the cells of a table's lines. */
export type Delimiter = '|' | '\t' | ';' | ',';

/** Whether a line has the bars of a Markdown table. */
export function isMarkdownRow(line: string): boolean {
  return line.trimStart().startsWith('|');
}

const RULE = /^[\s|:-]+$/;

/** The line under the head of a Markdown table: `|---|:--:|`. */
export function isMarkdownRule(line: string): boolean {
  return line.includes('-') && isMarkdownRow(line) && RULE.test(line);
}

/** The cells of one line, trimmed. Quotes that a line leaves open end with it. */
export function cellsOf(line: string, delimiter: Delimiter): string[] {
  if (delimiter === '|') return markdownCells(line);
  const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
  return bare.includes('"')
    ? quotedCells(bare, delimiter)
    : bare.split(delimiter).map(cell => cell.trim());
}

/** Whether a quote that begins or ends on a line has its other end on another one. */
export function hasOpenQuote(line: string): boolean {
  let isOpen = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
    isOpen = !isOpen;
  }
  return isOpen;
}

function markdownCells(line: string): string[] {
  const trimmed = line.trim();
  const end =
    trimmed.endsWith('|') && !trimmed.endsWith('\\|') ? -1 : undefined;
  return trimmed
    .slice(1, trimmed.length > 1 ? end : undefined)
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim().replaceAll('\\|', '|'));
}

function quotedCells(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    let cell = '';
    if (line[at] === '"') {
      let end = line.indexOf('"', at + 1);
      // Two quotes stand for one that does not end the cell.
      while (end >= 0 && line[end + 1] === '"') {
        cell += line.slice(at + 1, end + 1);
        at = end + 1;
        end = line.indexOf('"', at + 1);
      }
      if (end < 0) end = line.length;
      cell += line.slice(at + 1, end);
      at = end + 1;
    }
    let next = line.indexOf(delimiter, at);
    if (next < 0) next = line.length;
    cells.push((cell + line.slice(at, next)).trim());
    at = next + 1;
  }
  return cells;
}
