import { Factor } from 'backstage-plugin-postmortems-common';

/** Does every chain of parents, told by their places in the list, come to an end? */
export function isForest(parents: (number | null)[]): boolean {
  const ends = new Set<number>();
  return parents.every((_, start) => {
    const chain = new Set<number>();
    for (let at: number | null = start; at !== null; at = parents[at]) {
      if (ends.has(at)) break;
      if (chain.has(at)) return false;
      chain.add(at);
    }
    chain.forEach(place => ends.add(place));
    return true;
  });
}

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
