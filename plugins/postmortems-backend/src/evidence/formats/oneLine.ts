import { shortened } from 'backstage-plugin-postmortems-common';

const LONGEST_LINE = 500;
const BLANKS = /[\s\p{Cc}]+/gu;

/** Text of any length and form as one line of a timeline. */
export function oneLine(text: string, longest = LONGEST_LINE): string {
  // What lies far behind the end of the line need not be looked at.
  const line = text
    .trimStart()
    .slice(0, longest * 4)
    .replace(BLANKS, ' ')
    .trim();
  return shortened(line, longest);
}
