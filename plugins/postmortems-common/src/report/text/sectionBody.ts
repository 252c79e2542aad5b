import { blockTokens, headingOf, topLevelBlocks } from './blocks';
import { closingLine } from './closingLine';

/**
 * A section's body is Markdown that people wrote, and keeps every byte of it. Two things in it would
 * reach beyond the section when it stands in a report, and are written differently there:
 *
 * - a heading of the second level would begin a section, so it gets one more space after its `##`;
 * - code or HTML that was never closed would swallow what follows, so it gets a last line that closes
 *   it. This line is longer than a closing line needs to be; one that somebody wrote as long as that
 *   grows by one, which tells them apart.
 */

/** What the line of a section's heading begins with: `##`, exactly one space, and a text. */
export const SECTION_HEADING = /^## (?=[^ \t])/;

/** The body as it stands between two headings of a report. */
export function enclose(body: string): string {
  const { lines, headings, end } = inspect(body);
  for (const at of headings) lines[at] = lines[at].replace(/^## /, '##  ');
  if (end?.count === 0) lines.push(end.line(2));
  else if (end && end.count > 1) replaceLast(lines, end.line(end.count + 1));
  return lines.join('\n');
}

/** The body that {@link enclose} was given. */
export function disclose(enclosed: string): string {
  const asItIs = !/^## {2}/m.test(enclosed) && !/[`~>]$/.test(enclosed);
  if (asItIs) return enclosed;
  const { lines, headings, end } = inspect(enclosed);
  for (const at of headings) lines[at] = lines[at].replace(/^## {2}/, '## ');
  if (end?.count === 2) lines.pop();
  else if (end && end.count > 2) replaceLast(lines, end.line(end.count - 1));
  return lines.join('\n');
}

function inspect(markdown: string) {
  const lines = markdown.split('\n');
  const blocks = topLevelBlocks(blockTokens(markdown));
  return {
    lines,
    headings: blocks
      .filter(block => headingOf(block)?.level === 2)
      .map(block => block.lines[0]),
    end: blocks.length ? closingLine(blocks[blocks.length - 1], lines) : null,
  };
}

function replaceLast(lines: string[], line: string) {
  lines[lines.length - 1] = line;
}
