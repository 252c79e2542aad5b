import type { Factor } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { aFactor } from '../../../testing/fakePostmortems';
import { estimatedWidth } from '../../svg/textWidth';
import { someFactors } from './__testUtils__/factors';
import { bonesOf } from './bones';
import { factorForest } from './factorForest';
import { layoutFishbone } from './fishboneLayout';
import { layoutTree } from './treeLayout';
import { waysInFishbone, waysInTree } from './ways';

const words = {
  widthOf: estimatedWidth(12),
  title: 'Checkout fails',
  nameOf: String,
  factsOf: () => [],
};
const placedIn = (factors: Factor[]) =>
  layoutTree(factorForest(factors), 760, words).factors;
const bonesIn = (factors: Factor[]) =>
  layoutFishbone(bonesOf(factorForest(factors), []), 760, words).bones;

const factor = (
  id: string,
  parentId: string | null = null,
  category: string | null = null,
) => aFactor({ id, parentId, category, statement: id });

/** `a(b c(d)) e`: b and c explain a, and d explains c. */
const FACTORS = [
  factor('a'),
  factor('b', 'a'),
  factor('c', 'a'),
  factor('d', 'c'),
  factor('e'),
];

describe('waysInTree', () => {
  it('leads along the tree', () => {
    const ways = waysInTree(placedIn(FACTORS));
    expect(ways.get('a')).toMatchObject({ ArrowRight: 'b', ArrowDown: 'e' });
    expect(ways.get('c')).toMatchObject({
      ArrowLeft: 'a',
      ArrowUp: 'b',
      ArrowRight: 'd',
    });
  });

  it('leads from the first factor to every other', () => {
    fc.assert(
      fc.property(someFactors, factors => {
        const placed = placedIn(factors);
        const ways = waysInTree(placed);
        const reached = new Set(placed.slice(0, 1).map(p => p.factor.id));
        for (const id of reached) {
          for (const next of Object.values(ways.get(id)!)) {
            if (next !== undefined) reached.add(next);
          }
        }
        expect(reached.size).toBe(factors.length);
      }),
    );
  });
});

describe('waysInFishbone', () => {
  it('leads along a bone and on to the next', () => {
    const ways = waysInFishbone(
      bonesIn([
        factor('pool', null, 'a'),
        factor('disk', null, 'a'),
        factor('load', null, 'b'),
      ]),
    );
    expect(ways.get('disk')).toEqual({
      ArrowUp: 'pool',
      ArrowDown: 'load',
      ArrowRight: 'load',
    });
    expect(ways.get('load')).toEqual({ ArrowUp: 'disk', ArrowLeft: 'pool' });
  });
});
