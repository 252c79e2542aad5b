import weights from './categoryWeights.json';

/** By feature: for which category it speaks, and how strongly; below zero, against it. */
const WEIGHTS: ReadonlyMap<string, Record<string, number>> = new Map(
  Object.entries(weights.features),
);
const BIAS: Record<string, number> = weights.bias;

/** The categories that the lexicon knows: those of the default taxonomy. */
export const KNOWN_CATEGORIES: readonly string[] = Object.keys(BIAS);

/** How strongly a feature speaks for each category; none where the lexicon does not know it. */
export function weightsOf(feature: string): Record<string, number> | undefined {
  return WEIGHTS.get(feature);
}

/**
 * How likely each of {@link KNOWN_CATEGORIES} is, in their order; together 1. The weights are those of a logistic
 * regression over labelled statements of the project's own.
 *
 * @param features - by their names, always in the same order for the same statement
 */
export function categoryShares(features: readonly string[]): number[] {
  const scores = KNOWN_CATEGORIES.map(category =>
    features.reduce(
      (sum, feature) => sum + (WEIGHTS.get(feature)?.[category] ?? 0),
      BIAS[category],
    ),
  );
  const largest = Math.max(...scores);
  const raised = scores.map(score => Math.exp(score - largest));
  const total = raised.reduce((a, b) => a + b, 0);
  return raised.map(value => value / total);
}
