import { DEFAULT_CATEGORIES } from '../model';
import weights from './lexicon/categoryWeights.json';
import { suggestCategories } from './suggestCategories';

const TAXONOMY = DEFAULT_CATEGORIES.map(({ key }) => key);

describe('the category of a statement', () => {
  it('is suggested with the words that say so', () => {
    const [monitoring] = suggestCategories(
      'No alert on the queue length',
      TAXONOMY,
    );
    expect(monitoring.category).toBe('monitoring-gap');
    expect(monitoring.words.join(' ')).toContain('alert');
    const [first] = suggestCategories(
      'Integration tests were skipped before the release',
      TAXONOMY,
    );
    expect(first.category).toBe('testing-gap');
    expect(first.words.join(' ')).toContain('tests');
  });

  it('is one of the taxonomy, and at most three are', () => {
    const statement =
      'Alerts, tests, runbook, limits, config, release, vendor, review, disk, dns, password, data';
    expect(suggestCategories(statement, TAXONOMY)).toHaveLength(3);
    expect(
      suggestCategories(statement, ['data', 'house-rule']).map(
        ({ category }) => category,
      ),
    ).toEqual(['data']);
  });

  it('is left to a person where no word says so', () => {
    expect(suggestCategories('Lorem ipsum', TAXONOMY)).toEqual([]);
  });

  it('is told by the lexicon in words of the default taxonomy only', () => {
    const told = [weights.bias, ...Object.values(weights.features)].flatMap(
      Object.keys,
    );
    expect(told.filter(key => !TAXONOMY.includes(key))).toEqual([]);
  });
});
