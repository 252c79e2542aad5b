import { diffLines, diffWordsWithSpace } from 'diff';

/** A run of text that stayed, went or came. */
export interface TextPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Longer comparisons than this, in milliseconds, fall back to a coarser one. */
const PATIENCE = 300;

/**
 * What differs between two texts, word by word; line by line, or as a whole, where they are so large
 * and so different that looking closer would keep the reader waiting.
 */
export function textDifference(before: string, after: string): TextPart[] {
  const changes =
    diffWordsWithSpace(before, after, { timeout: PATIENCE }) ??
    diffLines(before, after, { timeout: PATIENCE });
  if (!changes) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => {
    if (added) return { kind: 'added', text: value };
    return { kind: removed ? 'removed' : 'same', text: value };
  });
}

/** Where unchanged text was left out. */
export interface Gap {
  kind: 'gap';
}

/**
 * Leaves out unchanged stretches, but for some words around each change.
 * @param context - about how many characters to keep on each side; words are kept whole
 */
export function foldUnchanged(
  parts: TextPart[],
  context: number,
): (TextPart | Gap)[] {
  return parts.flatMap((part, index): (TextPart | Gap)[] => {
    if (part.kind !== 'same') return [part];
    const head = index === 0 ? '' : beginning(part.text, context);
    const tail = index === parts.length - 1 ? '' : ending(part.text, context);
    if (head.length + tail.length >= part.text.length) return [part];
    const kept: (TextPart | Gap)[] = [];
    if (head) kept.push({ kind: 'same', text: head });
    kept.push({ kind: 'gap' });
    if (tail) kept.push({ kind: 'same', text: tail });
    return kept;
  });
}

function beginning(text: string, length: number): string {
  const end = text.slice(length).search(/\s/);
  return end < 0 ? text : text.slice(0, length + end);
}

function ending(text: string, length: number): string {
  const start = text.slice(0, Math.max(0, text.length - length));
  const space = Math.max(start.lastIndexOf(' '), start.lastIndexOf('\n'));
  return text.slice(space + 1);
}
