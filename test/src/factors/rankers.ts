import {
  Features,
  featuresOf,
  likeness,
  wordsOf,
} from 'backstage-plugin-postmortems-common/factors';
import { RankedFactor, Ranker } from './hits';

/** Always the label that stands in most post-mortems. */
const majority: Ranker = factors => {
  const found = new Map<string, Set<string>>();
  for (const { labels, postmortem } of factors) {
    for (const label of labels) {
      found.set(label, (found.get(label) ?? new Set()).add(postmortem));
    }
  }
  const [[commonest]] = [...found].sort(
    ([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1),
  );
  return (_, { labels }) => Number(labels.includes(commonest));
};

const stems = ({ statement }: RankedFactor) =>
  featuresOf(statement).words.map(([word]) => word);

const fourGrams = ({ statement }: RankedFactor) =>
  wordsOf(statement).flatMap(word => {
    const padded = ` ${word} `;
    return Array.from({ length: Math.max(0, padded.length - 3) }, (_, i) =>
      padded.slice(i, i + 4),
    );
  });

/** Cosine of tf-idf, with the weights of the collection at hand. */
const tfIdf =
  (termsOf: (factor: RankedFactor) => string[]): Ranker =>
  factors => {
    const often = new Map<string, number>();
    for (const factor of factors) {
      for (const term of new Set(termsOf(factor))) {
        often.set(term, (often.get(term) ?? 0) + 1);
      }
    }
    const vectors = new Map(
      factors.map(factor => {
        const counts = new Map<string, number>();
        for (const term of termsOf(factor)) {
          counts.set(term, (counts.get(term) ?? 0) + 1);
        }
        const weighted = [...counts].map(
          ([term, count]) =>
            [
              term,
              (1 + Math.log(count)) *
                Math.log((factors.length + 1) / (often.get(term)! + 0.5)),
            ] as const,
        );
        const length = Math.hypot(...weighted.map(([, weight]) => weight));
        return [
          factor.id,
          new Map(weighted.map(([term, weight]) => [term, weight / length])),
        ];
      }),
    );
    return (asked, candidate) => {
      const other = vectors.get(candidate.id)!;
      return [...vectors.get(asked.id)!].reduce(
        (sum, [term, weight]) => sum + weight * (other.get(term) ?? 0),
        0,
      );
    };
  };

/** Okapi BM25 over stems (Robertson, Zaragoza 2009), k = 1.2 and b = 0.75. */
const bm25: Ranker = factors => {
  const terms = new Map(factors.map(factor => [factor.id, stems(factor)]));
  const mean =
    [...terms.values()].reduce((sum, { length }) => sum + length, 0) /
    factors.length;
  const sets = [...terms.values()].map(some => new Set(some));
  const having = (term: string) => sets.filter(set => set.has(term)).length;
  const weights = new Map(
    [...new Set([...terms.values()].flat())].map(term => {
      const n = having(term);
      return [term, Math.log(1 + (factors.length - n + 0.5) / (n + 0.5))];
    }),
  );
  return (asked, candidate) => {
    const some = terms.get(candidate.id)!;
    const damped = 1.2 * (0.25 + (0.75 * some.length) / mean);
    return terms
      .get(asked.id)!
      .filter(term => some.includes(term))
      .reduce(
        (sum, term) => sum + (weights.get(term)! * 2.2) / (1 + damped),
        0,
      );
  };
};

/** By a score of the features of both, each made once. */
const byFeatures =
  (score: (a: Features, b: Features) => number): Ranker =>
  factors => {
    const features = new Map(
      factors.map(({ id, statement }) => [id, featuresOf(statement)]),
    );
    return (asked, candidate) =>
      score(features.get(asked.id)!, features.get(candidate.id)!);
  };

const cosine = (
  a: readonly (readonly [string, number])[],
  b: readonly (readonly [string, number])[],
) => {
  const other = new Map(b);
  return a.reduce(
    (sum, [key, weight]) => sum + weight * (other.get(key) ?? 0),
    0,
  );
};

/** What suggests patterns, and what it is compared with. */
export const RANKERS: Record<string, Ranker> = {
  'majority label': majority,
  'tf-idf of stems': tfIdf(stems),
  'tf-idf of 4-grams': tfIdf(fourGrams),
  'tf-idf of stems and 4-grams': tfIdf(factor => [
    ...stems(factor),
    ...fourGrams(factor),
  ]),
  'BM25 of stems': bm25,
  concepts: byFeatures((a, b) => cosine(a.concepts, b.concepts)),
  'concepts and words': byFeatures(
    (a, b) => cosine(a.concepts, b.concepts) + 0.5 * cosine(a.words, b.words),
  ),
  'concepts, words and categories': byFeatures((a, b) => likeness(a, b).score),
};

/** What the product uses. */
export const OURS = 'concepts, words and categories';
