import type { Neighbour } from '../catalog/CatalogNeighbours';

/** Further than this is not near. */
const MOST_HOPS = 2;

/** What connects services; who owns them says nothing of how they fail. */
const CONNECTS = new Set([
  ...['dependsOn', 'dependencyOf', 'consumesApi', 'apiConsumedBy'],
  ...['providesApi', 'apiProvidedBy', 'partOf', 'hasPart'],
]);

/**
 * How many relations lie between some entities and those around them, breadth first.
 * @param ask - what entities are related to
 */
export async function distancesFrom(
  own: readonly string[],
  ask: (refs: readonly string[]) => Promise<Map<string, Neighbour[]>>,
): Promise<Map<string, number>> {
  const distances = new Map(own.map(ref => [ref, 0]));
  let level = own;
  for (let hops = 1; hops <= MOST_HOPS && level.length > 0; hops += 1) {
    const found = await ask(level);
    const next = [...found.values()]
      .flat()
      .filter(({ type, ref }) => CONNECTS.has(type) && !distances.has(ref))
      .map(({ ref }) => ref);
    for (const ref of next) distances.set(ref, hops);
    level = [...new Set(next)];
  }
  return distances;
}
