/** Addresses say where something is, not what it was; linear: each class excludes what ends it. */
const ADDRESS = /\b[a-z][a-z+.-]{1,20}:\/\/[^\s)\]>]+/gi;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
/** A statement is a few sentences; what comes after so many words changes nothing. */
const MOST_WORDS = 400;

/**
 * The words of a statement in their order, as its meaning is compared: without addresses and Markdown, case and
 * accents folded, an apostrophe written as `'`.
 */
export function wordsOf(statement: string): string[] {
  const folded = statement
    .replace(ADDRESS, ' ')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/’/g, "'")
    .toLocaleLowerCase('en-US');
  return (folded.match(WORD) ?? []).slice(0, MOST_WORDS);
}
