import { aFactor } from '../../../testing/fakePostmortems';
import { factorForest } from './factorForest';
import { manyFactors } from './__testUtils__/factors';
import { deepestWhys } from './whys';

const deepestOf = (...args: Parameters<typeof factorForest>) =>
  deepestWhys(factorForest(...args));

describe('deepestWhys', () => {
  it('counts each factor of the longest chain, and says where it ends', () => {
    expect(
      deepestOf([
        aFactor({ id: 'a', position: 0 }),
        aFactor({ id: 'b', parentId: 'a', layer: 'contributing' }),
        aFactor({ id: 'c', parentId: 'a', layer: 'contributing' }),
        aFactor({ id: 'd', parentId: 'c', layer: 'systemic' }),
        aFactor({ id: 'e', position: 1 }),
      ]),
    ).toEqual({ count: 3, layer: 'systemic' });
  });

  it('takes the first of chains that are equally long', () => {
    expect(
      deepestOf([
        aFactor({ position: 0, layer: 'contributing' }),
        aFactor({ position: 1, layer: 'systemic' }),
      ]),
    ).toEqual({ count: 1, layer: 'contributing' });
  });

  it('has none to tell of without factors, and tells of the longest there may be', () => {
    expect(deepestOf([])).toBeUndefined();
    expect(deepestOf(manyFactors('chain'))).toMatchObject({ count: 500 });
  });
});
