import { Factor } from 'backstage-plugin-postmortems-common';

/** Would hanging `id` below `parentId` make a circle? */
export function wouldClose(
  factors: Pick<Factor, 'id' | 'parentId'>[],
  id: string,
  parentId: string,
): boolean {
  const parents = new Map(factors.map(factor => [factor.id, factor.parentId]));
  const seen = new Set<string>();
  for (
    let at: string | null | undefined = parentId;
    at && !seen.has(at);
    at = parents.get(at)
  ) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
