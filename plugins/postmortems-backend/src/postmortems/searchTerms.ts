import { beginning, SEARCH_LIMITS } from 'backstage-plugin-postmortems-common';

/**
 * Search works on words that TypeScript made, so that both databases find the same: letters and
 * digits of any script, case and accents folded. The database only compares beginnings.
 */
const WORD = /[\p{L}\p{N}_]+/gu;
const LONGEST_WORD = 40;
/** How many different words of one row are kept. */
const WORDS_PER_ROW = 5_000;

/** The words of a text in their order, as search compares them. */
export function foldedWords(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en-US');
  // By whole characters: the databases would make the same of two different halves.
  return [...(folded.match(WORD) ?? [])].map(word =>
    beginning(word, LONGEST_WORD),
  );
}

/** The different words of a text. */
export function searchTerms(text: string): Set<string> {
  const terms = new Set<string>();
  for (const word of foldedWords(text)) {
    if (terms.size === WORDS_PER_ROW) break;
    terms.add(word);
  }
  return terms;
}

/** The words of a query; each is looked for as the beginning of a word. */
export function queryTerms(query: string): string[] {
  return [...searchTerms(query)].slice(0, SEARCH_LIMITS.terms);
}

/** The first text that does not begin with `prefix`, for a range scan in byte order. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}
