import { suggestCategories } from 'backstage-plugin-postmortems-common/factors';
import { DEFAULT_CATEGORIES } from 'backstage-plugin-postmortems-common';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  LabelledFactor,
  PARTS,
  readFactors,
  TRAINED_ON,
} from './labelledFactors';
import { CategoryWeights, trainCategories } from './trainCategories';

const TAXONOMY = DEFAULT_CATEGORIES.map(({ key }) => key);

const WEIGHTS = path.join(
  // eslint-disable-next-line no-restricted-syntax
  __dirname,
  '../../../plugins/postmortems-common/src/factors/lexicon/categoryWeights.json',
);

interface Score {
  /** The reader's own first choice comes first; it is among three. */
  first: number;
  three: number;
  /** One that the reader finds acceptable comes first; one is among three. */
  acceptableFirst: number;
  acceptableThree: number;
}

function scoreOf(factors: LabelledFactor[]): Score {
  const share = (fits: (found: string[], factor: LabelledFactor) => boolean) =>
    factors.filter(factor =>
      fits(
        suggestCategories(factor.statement, TAXONOMY).map(
          ({ category }) => category,
        ),
        factor,
      ),
    ).length / factors.length;
  return {
    first: share(([first], { category }) => first === category),
    three: share((found, { category }) => found.includes(category)),
    acceptableFirst: share(([first], { category, also }) =>
      [category, ...also].includes(first),
    ),
    acceptableThree: share((found, { category, also }) =>
      [category, ...also].some(key => found.includes(key)),
    ),
  };
}

describe('the category that a factor seems to be of', () => {
  const scores = Object.fromEntries(
    PARTS.map(part => [part, scoreOf(readFactors(part))]),
  );

  it('is told of how many statements, by their parts', () => {
    process.stdout.write(
      `\n${PARTS.map(part => {
        const { first, three, acceptableFirst, acceptableThree } = scores[part];
        return [
          part.padEnd(14),
          `of ${String(readFactors(part).length)}`,
          `first ${first.toFixed(3)}, among three ${three.toFixed(3)}`,
          `acceptable: first ${acceptableFirst.toFixed(
            3,
          )}, among three ${acceptableThree.toFixed(3)}`,
        ].join('  ');
      }).join('\n')}\n`,
    );
    expect(scores.apart.first).toBeGreaterThanOrEqual(0.7);
    expect(scores.apart.three).toBeGreaterThanOrEqual(0.9);
  });

  it('rests on weights that training on our own statements gives', () => {
    const trained = trainCategories(TRAINED_ON.flatMap(readFactors), TAXONOMY);
    const kept: CategoryWeights = JSON.parse(readFileSync(WEIGHTS, 'utf8'));
    expect(Object.keys(kept.bias)).toEqual(TAXONOMY);
    const differences = [
      ...new Set([
        ...Object.keys(kept.features),
        ...Object.keys(trained.features),
      ]),
    ].flatMap(name =>
      TAXONOMY.map(key =>
        Math.abs(
          (kept.features[name]?.[key] ?? 0) -
            (trained.features[name]?.[key] ?? 0),
        ),
      ),
    );
    // Where a weight is left out is at 0.2; another processor may round there the other way.
    expect(differences.filter(difference => difference > 0.011).length).toBe(
      differences.filter(difference => Math.abs(difference - 0.2) < 0.011)
        .length,
    );
  });
});
