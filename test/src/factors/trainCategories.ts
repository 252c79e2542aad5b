import { categoryFeatures } from 'backstage-plugin-postmortems-common/factors';
import { LabelledFactor } from './labelledFactors';
import { PRIORS } from './priors';

/** What is trained, as the lexicon keeps it. */
export interface CategoryWeights {
  bias: Record<string, number>;
  features: Record<string, Record<string, number>>;
}

/** How near its beginning a weight stays; those of pairs, which are many and rare, nearest. */
const PULL = { concept: 1, word: 1, pair: 2, bias: 0.01 } as const;
/** How much a concept's weight by hand counts. */
const PRIOR = 0.7;
const ROUNDS = 120;
const STEP = 0.5;
/** A word or pair that stands in one statement only is no evidence. */
const LEAST_OFTEN = 2;
/** The share of a statement's label that goes to the other acceptable categories. */
const SHARED = 0.25;
/** What is smaller changes nothing, and is not kept. */
const LEAST_WEIGHT = 0.2;

/**
 * Multinomial logistic regression with a Gaussian prior around the weights by hand, by batch gradients with steps
 * that shrink as gradients add up (Duchi, Hazan, Singer 2011). Nothing in it is random.
 *
 * @param categories - all there are, in the order of the answer
 */
export function trainCategories(
  factors: readonly LabelledFactor[],
  categories: readonly string[],
): CategoryWeights {
  const labelled = factors.map(factor => ({
    names: categoryFeatures(factor.statement).map(({ name }) => name),
    wanted: wanted(factor, categories),
  }));
  const weights = beginning(labelled, categories);
  const priors = new Map(
    [...weights].map(([name, values]) => [name, [...values]]),
  );
  const squares = new Map(
    [...weights].map(([name, values]) => [name, values.map(() => 0)]),
  );
  const examples = labelled.map(({ names, wanted: target }) => ({
    names: ['bias', ...names].filter(name => weights.has(name)),
    target,
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradients = gradientsOf(examples, weights, priors);
    for (const [name, gradient] of gradients) {
      const values = weights.get(name)!;
      const square = squares.get(name)!;
      gradient.forEach((slope, k) => {
        square[k] += slope * slope;
        values[k] -= (STEP * slope) / (Math.sqrt(square[k]) + 1e-8);
      });
    }
  }
  return kept(weights, categories);
}

function wanted(
  { category, also }: LabelledFactor,
  categories: readonly string[],
): number[] {
  return categories.map(key => {
    if (key === category) return also.length ? 1 - SHARED : 1;
    return also.includes(key) ? SHARED / also.length : 0;
  });
}

function beginning(
  labelled: { names: string[] }[],
  categories: readonly string[],
): Map<string, number[]> {
  const often = new Map<string, number>();
  for (const { names } of labelled) {
    for (const name of names) often.set(name, (often.get(name) ?? 0) + 1);
  }
  const priorOf = (name: string) =>
    categories.map(key => PRIOR * (PRIORS[name.split(' ')[1]]?.[key] ?? 0));
  return new Map([
    ['bias', categories.map(() => 0)],
    ...Object.keys(PRIORS).map(
      concept => [`concept ${concept}`, priorOf(`concept ${concept}`)] as const,
    ),
    ...[...often]
      .filter(
        ([name, times]) => !name.startsWith('concept ') && times >= LEAST_OFTEN,
      )
      .map(([name]) => [name, categories.map(() => 0)] as const),
  ]);
}

function gradientsOf(
  examples: { names: string[]; target: number[] }[],
  weights: Map<string, number[]>,
  priors: Map<string, number[]>,
): Map<string, number[]> {
  const gradients = new Map(
    [...weights].map(([name, values]) => {
      const kind = name.split(' ')[0] as keyof typeof PULL;
      const prior = priors.get(name)!;
      return [name, values.map((v, k) => PULL[kind] * (v - prior[k]))];
    }),
  );
  for (const { names, target } of examples) {
    const sums = target.map(() => 0);
    for (const name of names) {
      weights.get(name)!.forEach((v, k) => {
        sums[k] += v;
      });
    }
    const largest = Math.max(...sums);
    const raised = sums.map(sum => Math.exp(sum - largest));
    const total = raised.reduce((a, b) => a + b, 0);
    for (const name of names) {
      const gradient = gradients.get(name)!;
      raised.forEach((value, k) => {
        gradient[k] += value / total - target[k];
      });
    }
  }
  return gradients;
}

function kept(
  weights: Map<string, number[]>,
  categories: readonly string[],
): CategoryWeights {
  const told = (values: number[], least: number) =>
    Object.fromEntries(
      values.flatMap((value, k) =>
        Math.abs(value) < least
          ? []
          : [[categories[k], Math.round(value * 100) / 100] as const],
      ),
    );
  const { bias, ...features } = Object.fromEntries(
    [...weights]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, values]) => [
        name,
        told(values, name === 'bias' ? 0 : LEAST_WEIGHT),
      ]),
  );
  return {
    bias,
    features: Object.fromEntries(
      Object.entries(features).filter(
        ([, values]) => Object.keys(values).length > 0,
      ),
    ),
  };
}
