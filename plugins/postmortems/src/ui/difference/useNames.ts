import { CHECK_IDS, type Factor } from 'backstage-plugin-postmortems-common';
import { useMemo } from 'react';
import { useCheckWords } from '../checks';
import { useSettings } from '../useSettings';

/** What the ids and keys are called that a value may refer to: factors, categories and checks. */
export function useNames(
  factors: readonly Factor[],
): ReadonlyMap<string, string> {
  const { categories } = useSettings();
  const { wordsOf } = useCheckWords();
  return useMemo(
    () =>
      new Map([
        ...factors.map(({ id, statement }) => [id, statement] as const),
        ...categories.map(({ key, title }) => [key, title] as const),
        ...CHECK_IDS.map(id => [id, wordsOf(id).title] as const),
      ]),
    [factors, categories, wordsOf],
  );
}
