import { CATEGORIES_OF } from './lexicon/categories';
import { matchConcepts } from './lexicon/matchConcepts';
import { wordsOf } from './words';

/** A category that a statement seems to be of, and the words that say so. */
export interface CategorySuggestion {
  category: string;
  /** As they stand in the statement, folded; what says most first. */
  words: string[];
}

/** What the second and third word for a concept add to the first. */
const REPEATED = 0.3;

/**
 * The categories that a statement seems to be of, the likeliest first: at most three, none where nothing in it
 * says so.
 *
 * @param taxonomy - the keys of the categories there are; no other is suggested
 */
export function suggestCategories(
  statement: string,
  taxonomy: readonly string[],
): CategorySuggestion[] {
  const words = wordsOf(statement);
  const scores = new Map<
    string,
    { score: number; told: Map<string, number> }
  >();
  const seen = new Map<string, number>();
  for (const { concept, at, length } of matchConcepts(words)) {
    const times = seen.get(concept) ?? 0;
    seen.set(concept, times + 1);
    const said = words.slice(at, at + length).join(' ');
    for (const [category, weight] of Object.entries(CATEGORIES_OF[concept])) {
      if (!taxonomy.includes(category)) continue;
      const found = scores.get(category) ?? { score: 0, told: new Map() };
      if (times < 3) found.score += times === 0 ? weight : weight * REPEATED;
      found.told.set(said, (found.told.get(said) ?? 0) + weight);
      scores.set(category, found);
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([category, { told }]) => ({
      category,
      words: [...told].sort((a, b) => b[1] - a[1]).map(([said]) => said),
    }));
}
