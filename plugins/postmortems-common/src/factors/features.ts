import stem from 'wink-porter2-stemmer';
import { Concept } from './lexicon/concepts';
import { matchConcepts } from './lexicon/matchConcepts';
import { CONCEPT_WEIGHTS, isCommonWord } from './lexicon/weights';
import { wordsOf } from './words';

/** What a statement speaks of: concepts of the field, and the words that are no concept's own. Each list is of length 1. */
export interface Features {
  /** By their names, in alphabetical order. */
  concepts: readonly (readonly [Concept, number])[];
  /** By their stems, in alphabetical order. */
  words: readonly (readonly [string, number])[];
}

/**
 * What a statement speaks of. Weights come with the lexicon and never from a collection of statements: so two
 * statements are as much alike whatever else there is, and nothing that a person may not read moves a score.
 */
export function featuresOf(statement: string): Features {
  const words = wordsOf(statement);
  const concepts = new Set(matchConcepts(words).map(({ concept }) => concept));
  const stems = new Set(words.filter(word => !isCommonWord(word)).map(stem));
  return {
    concepts: unit([...concepts].sort().map(c => [c, CONCEPT_WEIGHTS[c] ?? 1])),
    words: unit([...stems].sort().map(word => [word, 1])),
  };
}

/** The same direction, of length 1. */
function unit<K>(entries: (readonly [K, number])[]): (readonly [K, number])[] {
  const length = Math.sqrt(entries.reduce((sum, [, w]) => sum + w * w, 0));
  return entries.map(([key, weight]) => [key, weight / length] as const);
}
