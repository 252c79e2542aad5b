import {
  aCell,
  aRecurringFactor,
  recurringFactors,
} from '../testing/fakeFactors';
import { factorTable } from './factorTable';

const PERIOD = { from: '2025-01-01', to: '2025-03-31' };
const CHECKOUT = 'component:default/checkout';
const MAILER = 'component:default/mailer';
const ORDERS_DB = 'resource:default/orders-db';

const COUNTED = recurringFactors({
  postmortems: 9,
  services: 5,
  entities: [
    { entityRef: CHECKOUT, postmortems: 5 },
    { entityRef: ORDERS_DB, postmortems: 3 },
    { entityRef: MAILER, postmortems: 2 },
  ],
  items: [
    aRecurringFactor({
      category: 'monitoring-gap',
      postmortems: 4,
      entities: [
        aCell({ entityRef: CHECKOUT, postmortems: 4 }),
        aCell({ entityRef: MAILER, postmortems: 1 }),
      ],
      months: [
        { month: '2025-01', postmortems: 1 },
        { month: '2025-03', postmortems: 3 },
      ],
    }),
    aRecurringFactor({
      category: 'data',
      postmortems: 2,
      entities: [aCell({ entityRef: ORDERS_DB, postmortems: 2 })],
      months: [{ month: '2025-02', postmortems: 2 }],
    }),
  ],
  alike: {
    units: ['data', 'monitoring-gap'],
    entityRefs: [ORDERS_DB, MAILER, CHECKOUT],
  },
});

describe('factorTable', () => {
  const table = factorTable(COUNTED, PERIOD, 'frequent');

  it('keeps the order in which the backend ranked factors and services', () => {
    expect(table.rows.map(row => row.factor.category)).toEqual([
      'monitoring-gap',
      'data',
    ]);
    expect(table.columns).toEqual(COUNTED.entities);
    expect(table.hiddenServices).toBe(2);
  });

  it('has a cell for every column, shaded by its share of the largest number', () => {
    expect(
      table.rows[0].cells.map(({ found, shade }) => [found?.entityRef, shade]),
    ).toEqual([
      [CHECKOUT, 1],
      [undefined, 0],
      [MAILER, 0.25],
    ]);
  });

  it('puts alike ones side by side when asked to, each number still in its place', () => {
    const alike = factorTable(COUNTED, PERIOD, 'alike');
    expect(alike.rows.map(row => row.factor.category)).toEqual([
      'data',
      'monitoring-gap',
    ]);
    expect(alike.columns.map(({ entityRef }) => entityRef)).toEqual([
      ...[ORDERS_DB, MAILER, CHECKOUT],
    ]);
    expect(
      alike.rows.map(row => row.cells.map(cell => cell.found?.postmortems)),
    ).toEqual([
      [2, undefined, undefined],
      [undefined, 1, 4],
    ]);
  });

  it('draws a bar for the months in which nothing happened, too', () => {
    expect(table.rows[0].bars).toEqual([
      { month: '2025-01', postmortems: 1 },
      { month: '2025-02', postmortems: 0 },
      { month: '2025-03', postmortems: 3 },
    ]);
    expect(table.highestBar).toBe(3);
  });

  it('takes an answer with nothing in it', () => {
    expect(
      factorTable(recurringFactors({ postmortems: 6 }), PERIOD, 'alike'),
    ).toEqual({
      ...{ postmortems: 6, columns: [], hiddenServices: 0, highestBar: 1 },
      rows: [],
    });
  });
});
