import { useApi } from '@backstage/core-plugin-api';
import type { DocumentOutcome } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../../api';
import { useLoad, type Loaded } from '../useLoad';

export type Outcomes = ReadonlyMap<string, DocumentOutcome>;

/**
 * What became of the actions of a post-mortem, and where its ideas stand too, by the id of each.
 * @param state - asked again when it changes; nothing is asked while it is undefined
 */
export function useOutcomes(
  ref: string,
  state: string | number | undefined,
): Loaded<Outcomes> {
  const api = useApi(postmortemsApiRef);
  return useLoad<Outcomes>(
    async signal => {
      if (state === undefined) return new Map();
      const { items } = await api.getOutcomes(ref, { signal });
      return new Map(items.map(item => [item.actionItemId, item]));
    },
    [api, ref, state],
  );
}
