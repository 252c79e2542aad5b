import type { Bone } from './boneLayout';
import type { TreeFactor } from './treeLayout';

/** Where arrow keys lead from a factor: to the id of another. */
export type Ways = Partial<
  Record<'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight', string>
>;

/** Right to the first that explains it, left to what it explains, up and down among those as deep. */
export function waysInTree(factors: readonly TreeFactor[]): Map<string, Ways> {
  const ways = new Map<string, Ways>();
  const lastAt: string[] = [];
  for (const { factor, depth, parentId } of factors) {
    const own: Ways = { ArrowLeft: parentId, ArrowUp: lastAt[depth] };
    ways.set(factor.id, own);
    if (own.ArrowUp) ways.get(own.ArrowUp)!.ArrowDown = factor.id;
    if (parentId) ways.get(parentId)!.ArrowRight ??= factor.id;
    lastAt[depth] = factor.id;
  }
  return ways;
}

/** Up and down along a bone and on to the next one, left and right to the first of the bones beside. */
export function waysInFishbone(bones: readonly Bone[]): Map<string, Ways> {
  const firsts = bones.map(({ ribs }) => ribs[0].factor.id);
  const all = bones.flatMap(({ ribs }, bone) =>
    ribs.map(({ factor: { id } }) => ({ id, bone })),
  );
  return new Map(
    all.map(({ id, bone }, i) => [
      id,
      {
        ArrowUp: all[i - 1]?.id,
        ArrowDown: all[i + 1]?.id,
        ArrowLeft: firsts[bone - 1],
        ArrowRight: firsts[bone + 1],
      },
    ]),
  );
}
