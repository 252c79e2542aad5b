import { useApi } from '@backstage/core-plugin-api';
import {
  type Suggestions,
  TEXT_LIMITS,
} from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../../../api';
import { type Loaded, useLoad, useSettled } from '../../../ui';

/** A pause in typing, after which it is asked. */
const PAUSE_MS = 400;

/**
 * What a statement seems to be a case of. What was asked for an earlier wording is cancelled; until the new answer
 * is there, the last one stays.
 * @param ref - the post-mortem that is being written; none before it is made
 * @param active - false asks nothing
 */
export function useSuggestions(
  ref: string | undefined,
  statement: string,
  active: boolean,
): Loaded<Suggestions | undefined> {
  const api = useApi(postmortemsApiRef);
  const line = statement.trim().replace(/\s+/g, ' ');
  const settled = useSettled(line, PAUSE_MS);
  const asked =
    active && settled !== '' && settled.length <= TEXT_LIMITS.statement;
  const loaded = useLoad(
    async signal =>
      asked
        ? api.suggestForFactor({ statement: settled, ref }, { signal })
        : undefined,
    [api, ref, settled, asked],
  );
  return { ...loaded, loading: loaded.loading || settled !== line };
}
