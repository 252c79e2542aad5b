/** Addresses say where something is, not what it was; linear: each class excludes what ends it. */
const ADDRESS = /\b[a-z][a-z+.-]{1,20}:\/\/[^\s)\]>]+/gi;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
/** The same where marks are not taken off. */
const MARKED_WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)?/gu;
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

/**
 * The same words with their accents and marks, each in the place it has in {@link wordsOf}; as they are compared, where
 * a word has become several there.
 */
export function writtenWordsOf(statement: string): string[] {
  const compared = wordsOf(statement);
  const written = statement
    .replace(ADDRESS, ' ')
    .normalize('NFC')
    .toLocaleLowerCase('en-US')
    .match(MARKED_WORD)
    ?.slice(0, MOST_WORDS);
  return written?.length === compared.length ? written : compared;
}
