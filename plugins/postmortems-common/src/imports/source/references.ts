const FENCE = /^ {0,3}(?:```|~~~)/;
const DEFINITION =
  /^ {0,3}\[([^\][^][^\][]{0,200})\]:[ \t]*<?([^\s<>]+)>?(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
/** `][label]` of a link with a text; `[label]` and `[label][]` of one without. */
const REFERENCE =
  /\]\[([^\][]{1,200})\]|(?<![\]\\!^])\[([^\][^][^\][]{0,200})\](?:\[\])?(?![([:])/g;

/** Labels are compared as Markdown does. */
function nameOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * Writes the addresses of links where the links are, as a text in pieces no longer has the definitions that stood
 * at its end. The number of lines stays.
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
  return lines.map((line, at) => {
    if (isCode[at] || !line.includes(']')) return line;
    if (DEFINITION.test(line)) return '';
    return line.replace(REFERENCE, (whole, behind?: string, alone?: string) => {
      const url = addresses.get(nameOf((behind ?? alone)!));
      if (!url) return whole;
      return behind === undefined ? `[${alone}](${url})` : `](${url})`;
    });
  });
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
