import stem from 'wink-porter2-stemmer';
import { wordsOf } from './words';

/**
 * The version of {@link normaliseStatement}. What was grouped by an earlier one stays as it is until somebody has
 * seen what would change.
 */
export const NORMALISER_VERSION = 1;

/** Say nothing that would make two statements differ. */
const ARTICLES = new Set(['a', 'an', 'the']);

/**
 * A statement as it is compared for being the same: its words without articles, each reduced to its stem, whatever
 * the case, the accents, the punctuation and the Markdown. Empty where it has no words.
 */
export function normaliseStatement(statement: string): string {
  return wordsOf(statement)
    .filter(word => !ARTICLES.has(word))
    .map(stem)
    .join(' ');
}
