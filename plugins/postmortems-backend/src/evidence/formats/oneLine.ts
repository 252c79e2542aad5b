const LONGEST_LINE = 500;
const BLANKS = /[\s\p{Cc}]+/gu;
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

/** Text of any length and form as one line of a timeline. */
export function oneLine(text: string, longest = LONGEST_LINE): string {
  // What lies far behind the end of the line need not be looked at.
  const line = text
    .trimStart()
    .slice(0, longest * 4)
    .replace(BLANKS, ' ')
    .trim();
  return line.length > longest
    ? `${line.slice(0, longest).replace(HALF_A_CHARACTER, '')}…`
    : line;
}
