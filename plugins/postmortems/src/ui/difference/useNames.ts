import type { Factor } from 'backstage-plugin-postmortems-common';
import { useMemo } from 'react';
import { useSettings } from '../useSettings';

/** What the ids and keys are called that a value may refer to: factors and categories. */
export function useNames(
  factors: readonly Factor[],
): ReadonlyMap<string, string> {
  const { categories } = useSettings();
  return useMemo(
    () =>
      new Map([
        ...factors.map(({ id, statement }) => [id, statement] as const),
        ...categories.map(({ key, title }) => [key, title] as const),
      ]),
    [factors, categories],
  );
}
