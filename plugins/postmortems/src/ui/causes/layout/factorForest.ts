import { Factor, Layer, LAYERS } from 'backstage-plugin-postmortems-common';

/** A factor with those that explain it. */
export interface FactorNode {
  factor: Factor;
  children: FactorNode[];
}

/**
 * The chains of whys: every factor exactly once, below the one it explains. One whose parent is not
 * there stands as a root; and should parents ever go round in a circle, the circle is cut above its
 * first factor rather than followed for ever.
 */
export function factorForest(factors: Factor[]): FactorNode[] {
  const ordered = [...factors].sort((a, b) => a.position - b.position);
  const present = new Set(ordered.map(({ id }) => id));
  const explanations = new Map<string, Factor[]>();
  const roots: Factor[] = [];
  for (const factor of ordered) {
    if (factor.parentId === null || !present.has(factor.parentId)) {
      roots.push(factor);
      continue;
    }
    const siblings = explanations.get(factor.parentId);
    if (siblings) siblings.push(factor);
    else explanations.set(factor.parentId, [factor]);
  }

  const placed = new Set<string>();
  const treeBelow = (root: Factor): FactorNode => {
    const top: FactorNode = { factor: root, children: [] };
    placed.add(root.id);
    const open = [top];
    for (let node = open.pop(); node; node = open.pop()) {
      for (const factor of explanations.get(node.factor.id) ?? []) {
        if (placed.has(factor.id)) continue;
        placed.add(factor.id);
        const child: FactorNode = { factor, children: [] };
        node.children.push(child);
        open.push(child);
      }
    }
    return top;
  };

  const forest = roots.map(treeBelow);
  for (const factor of ordered) {
    if (!placed.has(factor.id)) forest.push(treeBelow(factor));
  }
  return forest;
}

/** The trees by the layer of their root, from what broke to what keeps letting it break. */
export function forestByLayer(
  factors: Factor[],
): { layer: Layer; trees: FactorNode[] }[] {
  const forest = factorForest(factors);
  return LAYERS.map(layer => ({
    layer,
    trees: forest.filter(({ factor }) => factor.layer === layer),
  })).filter(({ trees }) => trees.length > 0);
}
