import stem from 'wink-porter2-stemmer';
import { categoryFeatures } from './categoryFeatures';
import { categoryShares } from './lexicon/categoryScores';
import { Concept } from './lexicon/concepts';
import { matchConcepts } from './lexicon/matchConcepts';
import { CONCEPT_WEIGHTS, isCommonWord } from './lexicon/weights';
import { wordsOf } from './words';

/** What a statement speaks of, in three ways. Each list, taken as a vector, is of length 1. */
export interface Features {
  /** By their names, in alphabetical order. */
  concepts: readonly (readonly [Concept, number])[];
  /** By their stems, in alphabetical order. */
  words: readonly (readonly [string, number])[];
  /** How likely each category is, in the order of the lexicon. */
  categories: readonly number[];
}

const lengthOf = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/**
 * What a statement speaks of. Weights come with the lexicon and never from a collection of statements: so two
 * statements are as much alike whatever else there is, and nothing that a person may not read moves a score.
 */
export function featuresOf(statement: string): Features {
  const words = wordsOf(statement);
  const concepts = new Set(matchConcepts(words).map(({ concept }) => concept));
  const stems = new Set(words.filter(word => !isCommonWord(word)).map(stem));
  const shares = categoryShares(
    categoryFeatures(statement).map(({ name }) => name),
  );
  return {
    concepts: unit([...concepts].sort().map(c => [c, CONCEPT_WEIGHTS[c] ?? 1])),
    words: unit([...stems].sort().map(word => [word, 1])),
    categories: shares.map(share => share / lengthOf(shares)),
  };
}

/** The same direction, of length 1. */
function unit<K>(entries: (readonly [K, number])[]): (readonly [K, number])[] {
  const length = lengthOf(entries.map(([, weight]) => weight));
  return entries.map(([key, weight]) => [key, weight / length] as const);
}
