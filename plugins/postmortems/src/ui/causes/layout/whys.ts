import type { Layer } from 'backstage-plugin-postmortems-common';
import type { FactorNode } from './factorForest';

/** A chain of whys, from what happened down to where nobody asked on. */
export interface Whys {
  /** How often "why?" was asked and answered; the first asks why the incident happened. */
  count: number;
  /** Where it ends. */
  layer: Layer;
}

/** The longest chain, the first of those equally long; none without factors. */
export function deepestWhys(forest: readonly FactorNode[]): Whys | undefined {
  let deepest: Whys | undefined;
  const open = forest.map(node => ({ node, count: 1 })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, count } = next;
    if (!deepest || count > deepest.count) {
      deepest = { count, layer: node.factor.layer };
    }
    for (const child of [...node.children].reverse()) {
      open.push({ node: child, count: count + 1 });
    }
  }
  return deepest;
}
