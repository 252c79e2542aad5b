import { useCallback } from 'react';
import { useSettings } from '../ui';

/** What categories are called; one that the configuration no longer has is told by its key. */
export function useCategoryTitle(): (category: string) => string {
  const { categories } = useSettings();
  return useCallback(
    category =>
      categories.find(({ key }) => key === category)?.title ?? category,
    [categories],
  );
}
