import { entityRefSchema } from './scalars';

/** A person named in a text, as `@user:default/alice`. */
export interface Mention {
  /** Where in the text, in UTF-16 units. */
  start: number;
  end: number;
  /** Lower-cased, as the catalog keeps it. */
  userRef: string;
}

const PART = '[a-zA-Z0-9](?:[-a-zA-Z0-9_.]{0,61}[a-zA-Z0-9])?';
// Not within a word or an address: `me@user:default/alice` names nobody.
const MENTION = new RegExp(`(?<![\\w@/.:-])@(user:${PART}/${PART})`, 'gi');
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** What stands in code is quoted: it speaks to nobody. Its place is kept, so that the others keep theirs. */
function withoutCode(text: string): string {
  let fence: string | undefined;
  const lines = text.split('\n').map(line => {
    const [, mark] = FENCE.exec(line) ?? [];
    if (fence) {
      if (mark?.startsWith(fence)) fence = undefined;
      return ' '.repeat(line.length);
    }
    if (mark) {
      fence = mark;
      return ' '.repeat(line.length);
    }
    return withoutSpans(line);
  });
  return lines.join('\n');
}

/** A line without its code spans: from a run of backticks to the next one of the same length. */
function withoutSpans(line: string): string {
  const pieces = line.split(/(`+)/);
  // Where, from the end, the nearest run of each length stands: a line is walked through once.
  const next = new Map<number, number>();
  const closing: (number | undefined)[] = [];
  for (let i = pieces.length - 2; i > 0; i -= 2) {
    closing[i] = next.get(pieces[i].length);
    next.set(pieces[i].length, i);
  }
  for (let i = 1; i < pieces.length; i += 2) {
    const end = closing[i];
    if (end === undefined) continue;
    for (; i < end; i++) pieces[i] = ' '.repeat(pieces[i].length);
  }
  return pieces.join('');
}

/** The people whom a Markdown text mentions, in the order of the text; what stands in code does not count. */
export function mentionsIn(text: string): Mention[] {
  return [...withoutCode(text).matchAll(MENTION)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    userRef: entityRefSchema.parse(match[1]),
  }));
}

/** The same people, each once. */
export function mentionedUsers(text: string): string[] {
  return [...new Set(mentionsIn(text).map(({ userRef }) => userRef))];
}
