const LONGEST = 160;
const QUOTED = /"[^"]{0,200}"|'[^']{0,200}'/g;
/** Anything with a digit in it: ids, addresses, durations, versions, times. Looked for where a word begins only: it would take squared time. */
const NUMBERED = /(?<![\w.:@/%+-])[\w.:@/%+-]*\d[\w.:@/%+-]*/g;
const PATH = /(?:\/[\w.%~-]+)+\/?(?:\?\S*)?/g;

/** What messages of one kind have in common: numbers, names in quotes and paths are left out. */
export function messageTemplate(message: string): string {
  return message
    .slice(0, 400)
    .replace(QUOTED, '"…"')
    .replace(PATH, '/…')
    .replace(NUMBERED, '#')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
}
