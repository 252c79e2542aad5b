const FENCE = /^ {0,3}(?:```|~~~)/;
const DEFINITION =
  /^ {0,3}\[([^\][^][^\][]{0,200})\]:[ \t]*<?([^\s<>]{1,2000})>?(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
/** `][label]` of a link with a text; `[label]` and `[label][]` of one without. */
const REFERENCE =
  /\]\[([^\][]{1,200})\]|(?<![\]\\!^])\[([^\][^][^\][]{0,200})\](?:\[\])?(?![([:])/g;

/** More characters than this are not added: a long address that is used often would make a book of a page. */
const MOST_ADDED = 1_000_000;

/** Labels are compared as Markdown does. */
function nameOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * Writes the addresses of links where the links are, as a text in pieces no longer has the definitions that stood
 * at its end. The number of lines stays. Where that would make the text far longer, it stays as it is.
 */
export function withReferences(lines: string[]): string[] {
  const addresses = new Map<string, string>();
  const isCode = codeLines(lines);
  lines.forEach((line, at) => {
    const [, label, url] = (!isCode[at] && DEFINITION.exec(line)) || [];
    if (label && !addresses.has(nameOf(label))) {
      addresses.set(nameOf(label), url);
    }
  });
  if (!addresses.size) return lines;
  let added = 0;
  const written = lines.map((line, at) => {
    if (added > MOST_ADDED) return line;
    if (isCode[at] || !line.includes(']')) return line;
    if (DEFINITION.test(line)) return '';
    return line.replace(REFERENCE, (whole, behind?: string, alone?: string) => {
      const url = addresses.get(nameOf((behind ?? alone)!));
      if (!url || added > MOST_ADDED) return whole;
      added += url.length;
      return behind === undefined ? `[${alone}](${url})` : `](${url})`;
    });
  });
  return added > MOST_ADDED ? lines : written;
}

/** Which lines are in a block of code. */
function codeLines(lines: string[]): boolean[] {
  let inside = false;
  return lines.map(line => {
    if (!FENCE.test(line)) return inside;
    inside = !inside;
    return true;
  });
}
