type Labels = Record<string, string>;

const NAME = /([^\s="]+)="/y;

/** What may follow the quote that ends a value; amtool escapes no quotes inside of one. */
const NEXT = /$| {2}| [^\s="]+="/y;

/**
 * Reads `alertname="…" severity="…"   summary="…"`, as amtool writes labels and annotations, with two spaces or
 * more between them.
 * @returns undefined for what is not made of such pairs
 */
export function alertCells(
  written: string,
): { labels: Labels; annotations: Labels } | undefined {
  const text = written.trimEnd();
  const labels: [string, string][] = [];
  const annotations: [string, string][] = [];
  let cell = labels;
  let at = 0;
  while (at < text.length) {
    if (text.startsWith('  ', at)) cell = annotations;
    while (text[at] === ' ') at++;
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[1];
    const start = NAME.lastIndex;
    const end = name === undefined ? -1 : endOfValue(text, start);
    if (name === undefined || end < 0) return undefined;
    cell.push([name, text.slice(start, end)]);
    at = end + 1;
  }
  return {
    labels: Object.fromEntries(labels),
    annotations: Object.fromEntries(annotations),
  };
}

/** @returns where the quote stands that ends the value; -1 where none does */
function endOfValue(text: string, start: number): number {
  let quote = text.indexOf('"', start);
  while (quote >= 0) {
    NEXT.lastIndex = quote + 1;
    if (NEXT.test(text)) return quote;
    quote = text.indexOf('"', quote + 1);
  }
  return -1;
}
