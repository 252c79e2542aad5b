import { Concept, CONCEPTS } from './concepts';

/** A concept that a statement speaks of, and the words that tell it. */
export interface ConceptMatch {
  concept: Concept;
  /** As places in the list of words: the first, and how many. */
  at: number;
  length: number;
}

interface Pattern {
  concept: Concept;
  /** Further words that must follow, each whole or by its beginning. */
  rest: string[];
}

/** Patterns by their first word, whole; and by the beginning of it, in its length. */
const whole = new Map<string, Pattern[]>();
const beginnings = new Map<string, Pattern[]>();
let longest = 0;
let shortest = Infinity;

for (const [concept, words] of Object.entries(CONCEPTS)) {
  for (const entry of words.split(/\s+/).filter(Boolean)) {
    // A hyphen divides words in a statement, and so here.
    const [first, ...rest] = entry.split(/[+-]/).filter(Boolean);
    const isBeginning = first.endsWith('*');
    const key = isBeginning ? first.slice(0, -1) : first;
    const patterns = isBeginning ? beginnings : whole;
    const known = patterns.get(key) ?? [];
    known.push({ concept: concept as Concept, rest });
    patterns.set(key, known);
    if (isBeginning) {
      longest = Math.max(longest, key.length);
      shortest = Math.min(shortest, key.length);
    }
  }
}

const fits = (word: string | undefined, wanted: string): boolean =>
  word !== undefined &&
  (wanted.endsWith('*')
    ? word.startsWith(wanted.slice(0, -1))
    : word === wanted);

/** Every place of a list of words that tells a concept, in the order of the words. */
export function matchConcepts(words: readonly string[]): ConceptMatch[] {
  const matches: ConceptMatch[] = [];
  words.forEach((word, at) => {
    const told = (patterns: Pattern[] | undefined) => {
      for (const { concept, rest } of patterns ?? []) {
        if (rest.every((wanted, i) => fits(words[at + 1 + i], wanted))) {
          matches.push({ concept, at, length: 1 + rest.length });
        }
      }
    };
    told(whole.get(word));
    for (
      let length = shortest;
      length <= Math.min(longest, word.length);
      length += 1
    ) {
      told(beginnings.get(word.slice(0, length)));
    }
  });
  return matches;
}
