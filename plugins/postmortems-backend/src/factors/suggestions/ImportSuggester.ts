import { Access } from '../../access';
import { ToldFactor } from '../FactorService';
import { certainPattern, openTo } from './certain';
import { SuggestionService } from './SuggestionService';

/** Many are imported one after the other: what they rest on need not be of this very moment (milliseconds). */
const MAX_AGE = 2_000;

/**
 * Says of factors that are imported what they seem to be cases of, as suggested. Whoever will read the post-mortem
 * reads the names of its patterns, so this rests only on what is open to everybody.
 */
export class ImportSuggester {
  readonly #suggestions: SuggestionService;

  constructor(options: { suggestions: SuggestionService }) {
    this.#suggestions = options.suggestions;
  }

  /** @param isOwn - a report of our own says itself what is of no category */
  async suggest(
    access: Access,
    factors: ToldFactor[],
    isOwn: boolean,
  ): Promise<ToldFactor[]> {
    if (factors.length === 0) return factors;
    const suggested = await this.#suggestions.suggest(
      openTo(access.criteria),
      factors,
      MAX_AGE,
    );
    return factors.map((factor, i) => {
      const { categories } = suggested[i];
      const pattern = certainPattern(suggested[i]);
      const category =
        factor.category ??
        (isOwn ? null : pattern?.category ?? categories[0]?.category ?? null);
      // A factor of a pattern has a category.
      if (category === null) return factor;
      return {
        ...factor,
        ...(factor.category === null && {
          ...{ category, categorySource: 'suggested' as const },
        }),
        ...(pattern && {
          ...{ patternId: pattern.id, patternSource: 'suggested' as const },
        }),
      };
    });
  }
}
