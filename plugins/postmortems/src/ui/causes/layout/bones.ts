import type { Category, Factor } from 'backstage-plugin-postmortems-common';
import type { FactorNode } from './factorForest';

/** The factors of one category. */
export interface BoneFactors {
  /** None for those of which nobody has said it. */
  category: string | null;
  factors: Factor[];
}

/**
 * The factors by category, in the order that the categories have; then those of categories that there
 * are no longer, at last those without one. Inside a category they keep the order of the tree.
 */
export function bonesOf(
  forest: readonly FactorNode[],
  categories: readonly Pick<Category, 'key'>[],
): BoneFactors[] {
  const bones = new Map<string | null, Factor[]>(
    categories.map(({ key }) => [key, []]),
  );
  const without: Factor[] = [];
  const open = [...forest].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    const { factor, children } = node;
    const { category } = factor;
    const bone = category === null ? without : bones.get(category);
    if (bone) bone.push(factor);
    else bones.set(category, [factor]);
    open.push(...[...children].reverse());
  }
  bones.set(null, without);
  return [...bones]
    .map(([category, factors]) => ({ category, factors }))
    .filter(({ factors }) => factors.length > 0);
}
