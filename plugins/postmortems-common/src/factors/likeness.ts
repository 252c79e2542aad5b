import { Concept } from './lexicon/concepts';
import { Features } from './features';

/** What a shared word counts beside a shared concept. */
export const WORD_SHARE = 0.5;
/** What it counts that two seem to be of the same category, where they have anything else in common. */
export const CATEGORY_SHARE = 0.3;

/** How much two statements are alike, and why. */
export interface Likeness {
  /** From 0, nothing in common, to 1 + {@link WORD_SHARE} + {@link CATEGORY_SHARE}. */
  score: number;
  /** What both speak of, what counts most first. */
  concepts: Concept[];
  /** The stems of words that both use. */
  words: string[];
}

type Weighted<K> = (readonly [K, number])[];

/** What stands in both lists, each in alphabetical order, with the product of its weights. */
function shared<K extends string>(
  a: readonly (readonly [K, number])[],
  b: readonly (readonly [K, number])[],
): Weighted<K> {
  const weights = new Map(b);
  return a.flatMap(([key, weight]) => {
    const other = weights.get(key);
    return other === undefined ? [] : [[key, weight * other] as const];
  });
}

/** In the order of the list, so that it comes out the same to the last bit wherever it is added up. */
const sum = (weighted: Weighted<string>) =>
  weighted.reduce((total, [, weight]) => total + weight, 0);

const byWeight = <K extends string>(weighted: Weighted<K>): K[] =>
  [...weighted].sort((a, b) => b[1] - a[1]).map(([key]) => key);

/**
 * How much two statements are alike: the cosine of their concepts, with less weight that of their words, and where
 * there is either, that of the categories they seem to be of.
 */
export function likeness(a: Features, b: Features): Likeness {
  const concepts = shared(a.concepts, b.concepts);
  const words = shared(a.words, b.words);
  return {
    score: scoreOf(sum(concepts), sum(words), a, b),
    concepts: byWeight(concepts),
    words: byWeight(words),
  };
}

/**
 * The score of what two statements share.
 * @param concepts - the cosine of their concepts
 * @param words - that of their words
 */
export function scoreOf(
  concepts: number,
  words: number,
  a: Pick<Features, 'categories'>,
  b: Pick<Features, 'categories'>,
): number {
  const score = concepts + WORD_SHARE * words;
  if (score === 0) return 0;
  const categories = a.categories.reduce(
    (total, share, i) => total + share * b.categories[i],
    0,
  );
  return score + CATEGORY_SHARE * categories;
}
