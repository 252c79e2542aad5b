import type { Factor } from 'backstage-plugin-postmortems-common';
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
  /** All of a factor in one line. */
  tell: (factor: Factor) => string;
}

/** Says of a factor what is known of it. */
export function useFactorWords(): FactorWords {
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
      tell: factor =>
        [
          factor.statement,
          t(`ui.causes.layer.${factor.layer}`),
          words.categoryOf(factor),
          factor.certainty === 'hypothesis' && t('ui.causes.hypothesis'),
        ]
          .filter(Boolean)
          .join(', '),
    };
    return words;
  }, [t, categories]);
}
