import type { Neighbour } from '../catalog/CatalogNeighbours';
import { distancesFrom } from './distancesFrom';

const RELATIONS: Record<string, Neighbour[]> = {
  shop: [
    { type: 'dependsOn', ref: 'orders' },
    { type: 'ownedBy', ref: 'team' },
    { type: 'partOf', ref: 'system' },
  ],
  orders: [
    { type: 'dependencyOf', ref: 'shop' },
    { type: 'dependsOn', ref: 'db' },
  ],
  system: [{ type: 'hasPart', ref: 'orders' }],
  db: [{ type: 'dependencyOf', ref: 'billing' }],
};

const ask = async (refs: readonly string[]) =>
  new Map(refs.map(ref => [ref, RELATIONS[ref] ?? []]));

describe('how far services are from each other', () => {
  it('is the fewest relations between them, at most two, whoever owns them', async () => {
    expect(await distancesFrom(['shop'], ask)).toEqual(
      new Map([
        ['shop', 0],
        ['orders', 1],
        ['system', 1],
        ['db', 2],
      ]),
    );
  });

  it('is nothing without a service', async () => {
    expect(await distancesFrom([], ask)).toEqual(new Map());
  });
});
