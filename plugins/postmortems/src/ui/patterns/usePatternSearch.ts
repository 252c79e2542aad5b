import { useApi } from '@backstage/core-plugin-api';
import type { PatternSummary } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../../api';
import { useLoad, type Loaded } from '../useLoad';
import { useSettled } from '../useSettled';

/** How many are offered; who wants another one types more. */
const OFFERED = 20;
/** A pause in typing, after which they are asked for. */
const PAUSE_MS = 200;

/**
 * Patterns with `text` in their name. While it is `loading`, they are those of an earlier text.
 * @param active - false asks nothing yet
 */
export function usePatternSearch(
  text: string,
  active: boolean,
): Loaded<PatternSummary[]> {
  const api = useApi(postmortemsApiRef);
  const term = useSettled(text.trim(), PAUSE_MS);
  const found = useLoad(
    async signal => {
      if (!active) return { term, items: [] };
      const query = { ...(term && { q: term }), limit: OFFERED };
      const { items } = await api.listPatterns(query, { signal });
      return { term, items };
    },
    [api, term, active],
  );
  // A click meant for one of its rows would choose another that stands there still.
  const isOther = !found.error && found.value?.term !== term;
  return {
    ...found,
    value: found.value?.items,
    loading: found.loading || isOther || term !== text.trim(),
  };
}
