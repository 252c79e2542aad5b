import {
  ListedActionItem,
  MAX_PAGE,
  PostmortemsApi,
  ReviewedAction,
} from 'backstage-plugin-postmortems-common';
import { Agenda, arrange, queryFor, Reason, REASONS } from './agenda';
import { ReviewScope } from './scope';

/** How many actions of one kind a meeting goes through. */
export const MOST_OF_A_KIND = 3 * MAX_PAGE;

export interface LoadedAgenda extends Agenda {
  /** There are more than {@link MOST_OF_A_KIND} of some kind. */
  hasMore: boolean;
}

/** Fetches what there is to go through. */
export async function loadAgenda(
  api: Pick<PostmortemsApi, 'listActionItems'>,
  scope: ReviewScope,
  asked: { since: string; today: string; reviewed: readonly ReviewedAction[] },
  signal: AbortSignal,
): Promise<LoadedAgenda> {
  let hasMore = false;
  const listOf = async (reason: Reason) => {
    const items: ListedActionItem[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.listActionItems(
        { ...queryFor(reason, scope, asked), limit: MAX_PAGE, cursor },
        { signal },
      );
      items.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor && items.length < MOST_OF_A_KIND);
    hasMore ||= cursor !== undefined;
    return { reason, items };
  };
  const found = await Promise.all(REASONS.map(listOf));
  return { ...arrange(found, asked.reviewed, asked.today), hasMore };
}
