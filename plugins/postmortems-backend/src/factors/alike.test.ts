import type { RecurringFactor } from 'backstage-plugin-postmortems-common';
import { alike } from './alike';

const service = (name: string) => `component:default/${name}`;

const factor = (unit: string, found: Record<string, number>) =>
  ({
    unit,
    postmortems: Object.values(found).reduce((a, b) => a + b, 0),
    entities: Object.entries(found).map(([name, postmortems]) => ({
      ...{ entityRef: service(name), postmortems },
    })),
  } as RecurringFactor);

describe('alike', () => {
  it('puts factors of the same services beside each other, and services of the same factors', () => {
    const items = [
      factor('network', { edge: 9, proxy: 6 }),
      factor('data', { ledger: 5, billing: 5 }),
      factor('dependency-failure', { edge: 4, proxy: 3 }),
      factor('testing-gap', { ledger: 2, billing: 3 }),
    ];
    const entities = ['edge', 'ledger', 'proxy', 'billing'].map(name => ({
      ...{ entityRef: service(name), postmortems: 20 },
    }));
    const { units, entityRefs } = alike(items, entities);
    expect(units).toEqual([
      'network',
      'dependency-failure',
      ...['data', 'testing-gap'].sort(
        (a, b) => units.indexOf(a) - units.indexOf(b),
      ),
    ]);
    expect(entityRefs.slice(0, 2).sort()).toEqual(
      [service('edge'), service('proxy')].sort(),
    );
    expect(entityRefs[0]).toBe(service('edge'));
  });
});
