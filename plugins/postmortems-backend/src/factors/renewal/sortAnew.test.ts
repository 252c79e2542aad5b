import fc from 'fast-check';
import { SortedFactor } from './SortedFactor';
import { KnownPatterns, sortAnew } from './sortAnew';

/** The second was merged into the first. */
const ROOTS: Record<string, string> = {
  pool: 'pool',
  leak: 'pool',
  dns: 'dns',
};
const CATEGORIES: Record<string, string> = { pool: 'data', leak: 'process' };
const patterns: KnownPatterns = {
  rootOf: id => ROOTS[id],
  categoryOf: id => CATEGORIES[id],
};

const factor = (fields: Partial<SortedFactor>): SortedFactor => ({
  ...{ id: 'f', postmortemId: 'p', version: 1, statement: 'x', sortedBy: 1 },
  ...{ category: 'network', categorySource: 'suggested' },
  ...{ patternId: null, patternSource: 'person' },
  ...fields,
});
const anew = (
  fields: Partial<SortedFactor>,
  said: { category?: string | null; patternId?: string | null },
) =>
  sortAnew(
    factor(fields),
    { category: 'testing', patternId: null, ...said },
    patterns,
  );

describe('a factor that is sorted anew', () => {
  it('gets the category that its words speak for, or none', () => {
    expect(anew({}, {})).toEqual({ category: 'testing', patternId: null });
    expect(anew({}, { category: null }).category).toBeNull();
  });

  it('gets the pattern that is suggested, and its category with it', () => {
    expect(anew({}, { patternId: 'pool' })).toEqual({
      ...{ category: 'data', patternId: 'pool' },
    });
  });

  it('keeps its category where that of the pattern is none of the taxonomy', () => {
    expect(anew({}, { patternId: 'dns' }).category).toBe('network');
  });

  it('leaves a pattern that is suggested no more, and not one that was merged with it', () => {
    const leaked = { patternId: 'leak', patternSource: 'suggested' } as const;
    expect(anew(leaked, {}).patternId).toBeNull();
    expect(anew(leaked, { patternId: 'dns' }).patternId).toBe('dns');
    expect(anew(leaked, { patternId: 'pool' })).toEqual({
      ...{ category: 'process', patternId: 'leak' },
    });
  });

  it('stays out of patterns once somebody has changed it', () => {
    expect(anew({ version: 2 }, { patternId: 'pool' }).patternId).toBeNull();
  });

  it('never loses what a person has chosen, whatever is said', () => {
    const some = fc.option(fc.constantFrom('pool', 'leak', 'dns'));
    const category = fc.option(fc.constantFrom('network', 'data', 'testing'));
    fc.assert(
      fc.property(some, category, some, category, (own, is, other, said) => {
        const chosen = factor({
          ...{ category: is, categorySource: 'person', version: 3 },
          ...{ patternId: own, patternSource: 'person' },
        });
        expect(
          sortAnew(chosen, { category: said, patternId: other }, patterns),
        ).toEqual({ category: is, patternId: own });
      }),
    );
  });
});
