/** What makes a spreadsheet take a cell for a formula, also behind the full-width forms of the signs. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠\t\r\n\0]/;

/** RFC 4180 with every cell quoted, and nothing in it that a spreadsheet would run. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map(cells => `${cells.map(quote).join(',')}\r\n`).join('');
}

function quote(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
