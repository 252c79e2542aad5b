/**
 * Finds a table in pasted text: cells between tabs, as spreadsheets copy them, or between the bars of
 * Markdown. Text that is neither is no table, and is pasted as the text it is.
 */
export function parseTable(text: string): string[][] | undefined {
  const lines = text.replace(/\r\n?/g, '\n');
  if (isMarkdownTable(lines)) return markdownRows(lines);
  if (lines.includes('\t')) return tabRows(lines);
  return undefined;
}

const RULE = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\|?\s*$/;

function isMarkdownTable(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim());
  return (
    lines.some(line => line.includes('|') && RULE.test(line)) ||
    (lines.length > 0 && lines.every(line => /^\s*\|.*\|\s*$/.test(line)))
  );
}

function markdownRows(text: string): string[][] {
  return text
    .split('\n')
    .filter(line => line.includes('|') && !RULE.test(line))
    .map(line =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map(cell => cell.replace(/\\\|/g, '|').trim()),
    );
}

/** A cell that begins with a quote may hold tabs and line breaks; a quote in it is doubled. */
function tabRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    const end = text[at] === '"' ? closingQuote(text, at) : undefined;
    const cell = /[^\t\n]*/y;
    cell.lastIndex = at;
    row.push(
      end === undefined
        ? cell.exec(text)![0].trim()
        : text
            .slice(at + 1, end)
            .replace(/""/g, '"')
            .trim(),
    );
    at = end === undefined ? cell.lastIndex : end + 1;
    if (text[at] !== '\t') {
      rows.push(row);
      row = [];
    }
  }
  return rows.filter(cells => cells.some(Boolean));
}

/** Where a quoted cell ends; none if the quote was just a character. */
function closingQuote(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') {
      const next = text[at + 1];
      return next === undefined || next === '\t' || next === '\n'
        ? at
        : undefined;
    }
    at++;
  }
  return undefined;
}
