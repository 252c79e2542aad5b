import { CategoryFeature, categoryFeatures } from './categoryFeatures';
import {
  categoryShares,
  KNOWN_CATEGORIES,
  weightsOf,
} from './lexicon/categoryScores';

/** A category that a statement seems to be of, and the words that say so. */
export interface CategorySuggestion {
  category: string;
  /** As they stand in the statement, folded; what says most first, at most three. */
  words: string[];
}

const SUGGESTED = 3;
const WORDS_SHOWN = 3;

/**
 * The categories that a statement seems to be of, the likeliest first: at most three, none where nothing in it
 * says so. What they are worth is told in `docs/patterns.md`. Categories that a house has added are suggested for
 * nothing: a person chooses them.
 *
 * @param taxonomy - the keys of the categories there are; no other is suggested
 */
export function suggestCategories(
  statement: string,
  taxonomy: readonly string[],
): CategorySuggestion[] {
  const features = categoryFeatures(statement);
  const shares = categoryShares(features.map(({ name }) => name));
  return KNOWN_CATEGORIES.map((category, i) => ({
    category,
    share: shares[i],
    words: wordsFor(category, features),
  }))
    .filter(
      ({ category, words }) => taxonomy.includes(category) && words.length,
    )
    .sort((a, b) => b.share - a.share || (a.category < b.category ? -1 : 1))
    .slice(0, SUGGESTED)
    .map(({ category, words }) => ({ category, words }));
}

function wordsFor(category: string, features: CategoryFeature[]): string[] {
  const told = new Map<string, number>();
  for (const { name, said } of features) {
    const weight = weightsOf(name)?.[category] ?? 0;
    if (weight > 0) told.set(said, (told.get(said) ?? 0) + weight);
  }
  return [...told]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, WORDS_SHOWN)
    .map(([said]) => said);
}
