import { Concept, CONCEPTS } from './concepts';
import { createMatcher } from './createMatcher';

/** A concept that a statement speaks of, and the words that tell it. */
export interface ConceptMatch {
  concept: Concept;
  /** As places in the list of words: the first, and how many. */
  at: number;
  length: number;
}

const match = createMatcher<Concept>(CONCEPTS);

/** Every place of a list of words that tells a concept, in the order of the words. */
export function matchConcepts(words: readonly string[]): ConceptMatch[] {
  return match(words).map(({ name, at, length }) => ({
    concept: name,
    ...{ at, length },
  }));
}
