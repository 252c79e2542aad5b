import type {
  PostmortemsApi,
  PostmortemSummary,
} from 'backstage-plugin-postmortems-common';
import { Period } from '../ui/period';

/** Everything of one entity, or of its parts, in a period. */
export interface Year {
  /** Newest first. */
  items: PostmortemSummary[];
  /** False when there are more than are worth drawing. */
  complete: boolean;
}

const PAGE = 100;
const PAGES = 3;

/** Follows the pages until the period is covered, or until more would only be a blot. */
export async function loadYear(
  api: PostmortemsApi,
  entityRef: string,
  period: Period,
  signal: AbortSignal,
): Promise<Year> {
  const items: PostmortemSummary[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const answer = await api.list(
      { entityRef, from: period.from, limit: PAGE, cursor },
      { signal },
    );
    items.push(...answer.items);
    if (!answer.nextCursor) return { items, complete: true };
    cursor = answer.nextCursor;
  }
  return { items, complete: false };
}

/** When it happened, or while nobody has said, when it was written down. */
export function happenedAt(item: PostmortemSummary): string {
  return item.startedAt ?? item.createdAt;
}

/** How many there were of each kind, and the latest incident of which it is known when it was. */
export interface Tally {
  incidents: number;
  nearMisses: number;
  last: PostmortemSummary | undefined;
}

export function tally(items: readonly PostmortemSummary[]): Tally {
  const incidents = items.filter(({ kind }) => kind === 'incident');
  return {
    incidents: incidents.length,
    nearMisses: items.length - incidents.length,
    last: incidents
      .filter(({ startedAt }) => startedAt !== null)
      .reduce<PostmortemSummary | undefined>(
        (last, item) =>
          last && happenedAt(last) >= happenedAt(item) ? last : item,
        undefined,
      ),
  };
}
