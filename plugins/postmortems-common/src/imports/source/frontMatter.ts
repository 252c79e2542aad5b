import type { Lines } from '../../report/text/blocks';

/** One value that stands before the text, and the line that tells it. */
export interface FrontValue {
  name: string;
  value: string;
  line: number;
  /** Its lines, those of a longer value included. */
  lines: Lines;
}

export interface FrontMatter {
  values: FrontValue[];
  /** All lines that are no Markdown: the fences and what is between them, the imports of MDX. */
  lines: Lines;
}

const NONE: FrontMatter = { values: [], lines: [0, 0] };
/** More than any front matter has, so that a rule at the start of a long text costs nothing. */
const MOST_LINES = 200;
/** `name: value` of YAML, `name = value` of TOML, and a property of an object in MDX. */
const ASSIGNED = /^(\s*)["']?([\p{L}\w-]+)["']?\s*[:=]([^]*)$/u;

/**
 * Reads what stands before the text: YAML between `---`, TOML between `+++`, or what MDX exports. Only
 * single values count here, so they are read line by line: a file whose front matter is not well-formed
 * is worth as much as another.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const start = lines.findIndex(line => line.trim());
  if (start < 0) return NONE;
  const fence = lines[start].trim();
  if (fence === '---' || fence === '+++') {
    const end = lines
      .slice(start + 1, start + MOST_LINES)
      .findIndex(line => line.trim() === fence);
    if (end < 0) return NONE;
    const inside: Lines = [start + 1, start + 1 + end];
    const values = readValues(lines, inside, /^/);
    if (!values.length && end > 0) return NONE;
    return { values, lines: [start, inside[1] + 1] };
  }
  return readMdx(lines, start);
}

const MDX = /^(?:import\s.+|export\s.+)/;

function readMdx(lines: readonly string[], start: number): FrontMatter {
  let end = start;
  for (let line = start; line < lines.length; line++) {
    if (line > start + MOST_LINES) break;
    const text = lines[line];
    if (!text.trim()) continue;
    if (!MDX.test(text)) break;
    while (line + 1 < lines.length && /^(?:\s+\S|[}\])])/.test(lines[line + 1]))
      line++;
    end = line + 1;
  }
  if (end === start) return NONE;
  return {
    values: readValues(lines, [start, end], /^\s+/),
    lines: [start, end],
  };
}

/** The assignments of a range; a line that is indented deeper goes on with the value above it. */
function readValues(
  lines: readonly string[],
  [start, end]: Lines,
  indent: RegExp,
): FrontValue[] {
  const values: FrontValue[] = [];
  for (let line = start; line < end; line++) {
    const [, space, name, value] = ASSIGNED.exec(lines[line]) ?? [];
    const last = values[values.length - 1];
    const isOwn = name !== undefined && indent.test(space);
    if (isOwn && !(last && indent.source === '^' && space.length > 0)) {
      values.push({
        name: name.toLowerCase(),
        value: unquoted(value),
        line,
        lines: [line, line + 1],
      });
    } else if (last && lines[line].trim() && !/^[}\])]/.test(lines[line])) {
      const more = unquoted(lines[line].trim().replace(/^- /, ''));
      const joint = /^\s*- /.test(lines[line]) && last.value ? ', ' : ' ';
      last.value = `${last.value}${last.value && joint}${more}`;
      last.lines[1] = line + 1;
    }
  }
  return values;
}

function unquoted(value: string): string {
  const text = value.trim().replace(/,$/, '');
  return /^(["'`])(.*)\1$/.exec(text)?.[2] ?? text.replace(/^\[(.*)\]$/, '$1');
}
