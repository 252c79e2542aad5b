import {
  CATEGORY_SOURCES,
  CHECK_IDS,
  type Factor,
} from 'backstage-plugin-postmortems-common';
import { useMemo } from 'react';
import { useMessages } from '../../translation';
import { useCheckWords } from '../checks';
import { usePatternNames } from '../patterns/patternNames';
import { useSettings } from '../useSettings';

/**
 * What the ids and keys are called that a value may refer to: factors, patterns, categories and checks.
 * @param patternIds - the patterns that are named; one that has no name for the reader is said to be one
 */
export function useNames(
  factors: readonly Factor[],
  patternIds: readonly string[],
): ReadonlyMap<string, string> {
  const { t } = useMessages();
  const patterns = usePatternNames(patternIds);
  const { categories } = useSettings();
  const { wordsOf } = useCheckWords();
  return useMemo(
    () =>
      new Map([
        ...factors.map(({ id, statement }) => [id, statement] as const),
        ...patternIds.map(
          id =>
            [
              id,
              patterns.get(id)?.name ?? t('report.history.somePattern'),
            ] as const,
        ),
        ...CATEGORY_SOURCES.map(
          source => [source, t(`report.history.source.${source}`)] as const,
        ),
        ...categories.map(({ key, title }) => [key, title] as const),
        ...CHECK_IDS.map(id => [id, wordsOf(id).title] as const),
      ]),
    [factors, patternIds, patterns, categories, wordsOf, t],
  );
}
