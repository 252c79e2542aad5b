import type {
  Factor,
  PatternMention,
} from 'backstage-plugin-postmortems-common';
import { useMemo } from 'react';
import { useMessages } from '../../translation';
import { useSettings } from '../useSettings';

export interface FactorWords {
  /** The title of a category, or its key where the settings have it no longer. */
  nameOf: (category: string | null) => string;
  /** What a factor was filed under, and whether a person did; none where it was not. */
  categoryOf: (
    factor: Pick<Factor, 'category' | 'categorySource'>,
  ) => string | null;
  /** The pattern that it is a case of, and whether a person says so; none until its name is known. */
  patternOf: (
    factor: Pick<Factor, 'patternId' | 'patternSource'>,
  ) => string | null;
  /** All of a factor in one line. */
  tell: (factor: Factor) => string;
}

const NO_PATTERNS: ReadonlyMap<string, PatternMention> = new Map();

/**
 * Says of a factor what is known of it.
 * @param patterns - what its pattern is called
 */
export function useFactorWords(
  patterns: ReadonlyMap<string, PatternMention> = NO_PATTERNS,
): FactorWords {
  const { t } = useMessages();
  const { categories } = useSettings();
  return useMemo(() => {
    const titles = new Map(categories.map(({ key, title }) => [key, title]));
    const words: FactorWords = {
      nameOf: category =>
        category === null
          ? t('ui.causes.notSaid')
          : titles.get(category) ?? category,
      categoryOf: ({ category, categorySource }) => {
        if (category === null) return null;
        const name = words.nameOf(category);
        return categorySource === 'suggested'
          ? t('ui.causes.suggested', { category: name })
          : name;
      },
      patternOf: ({ patternId, patternSource }) => {
        const pattern = patterns.get(patternId ?? '');
        if (!pattern) return null;
        const name =
          patternSource === 'suggested'
            ? t('ui.pattern.suggestedName', { name: pattern.name })
            : pattern.name;
        return t('ui.pattern.told', { name });
      },
      tell: factor =>
        [
          factor.statement,
          t(`ui.causes.layer.${factor.layer}`),
          words.categoryOf(factor),
          words.patternOf(factor),
          factor.certainty === 'hypothesis' && t('ui.causes.hypothesis'),
        ]
          .filter(Boolean)
          .join(', '),
    };
    return words;
  }, [t, categories, patterns]);
}
