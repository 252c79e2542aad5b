import type { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { factorTable } from './factorTable';

const COLUMNS = 8;
const PERIOD = { from: '2025-01-01', to: '2025-03-31' };

const COUNTED: RecurringFactors = {
  postmortems: 9,
  services: 3,
  entities: [
    { entityRef: 'component:default/checkout', postmortems: 5 },
    { entityRef: 'resource:default/orders-db', postmortems: 3 },
    { entityRef: 'component:default/mailer', postmortems: 2 },
  ],
  items: [
    {
      category: 'monitoring-gap',
      postmortems: 4,
      services: 2,
      entities: [
        { entityRef: 'component:default/checkout', postmortems: 4 },
        { entityRef: 'component:default/mailer', postmortems: 1 },
      ],
      months: [
        { month: '2025-01', postmortems: 1 },
        { month: '2025-03', postmortems: 3 },
      ],
      lastSeenAt: '2025-03-20T10:00:00.000Z',
    },
    {
      category: 'data',
      postmortems: 2,
      services: 1,
      entities: [{ entityRef: 'resource:default/orders-db', postmortems: 2 }],
      months: [{ month: '2025-02', postmortems: 2 }],
      lastSeenAt: '2025-02-03T10:00:00.000Z',
    },
  ],
};

describe('factorTable', () => {
  const table = factorTable(COUNTED, PERIOD, COLUMNS);

  it('keeps the order in which the backend ranked the categories', () => {
    expect(table.rows.map(row => row.category)).toEqual([
      'monitoring-gap',
      'data',
    ]);
  });

  it('keeps the order of the services, with their denominators', () => {
    expect(table.columns).toEqual([
      { entityRef: 'component:default/checkout', postmortems: 5 },
      { entityRef: 'resource:default/orders-db', postmortems: 3 },
      { entityRef: 'component:default/mailer', postmortems: 2 },
    ]);
  });

  it('has a cell for every column, shaded by its share of the largest number', () => {
    expect(table.rows[0].cells).toEqual([
      {
        entityRef: 'component:default/checkout',
        postmortems: 4,
        shade: 1,
      },
      {
        entityRef: 'resource:default/orders-db',
        postmortems: 0,
        shade: 0,
      },
      {
        entityRef: 'component:default/mailer',
        postmortems: 1,
        shade: 0.25,
      },
    ]);
  });

  it('draws a bar for the months in which nothing happened, too', () => {
    expect(table.rows[0].trend).toEqual([
      { month: '2025-01', postmortems: 1 },
      { month: '2025-02', postmortems: 0 },
      { month: '2025-03', postmortems: 3 },
    ]);
    expect(table.highestBar).toBe(3);
  });

  it('says how many services have no column', () => {
    const named = Array.from({ length: COLUMNS + 3 }, (_, i) => ({
      entityRef: `component:default/service-${i}`,
      postmortems: 1,
    }));
    const many = factorTable(
      {
        postmortems: 70,
        services: 60,
        entities: named,
        items: [
          {
            category: 'data',
            postmortems: 70,
            services: 58,
            entities: named,
            months: [],
            lastSeenAt: null,
          },
        ],
      },
      PERIOD,
      COLUMNS,
    );
    expect(many.columns).toHaveLength(COLUMNS);
    expect(many.hiddenServices).toBe(60 - COLUMNS);
    expect(many.rows[0].services).toBe(58);
  });

  it('takes an answer with nothing in it', () => {
    const empty = { postmortems: 6, services: 0, entities: [], items: [] };
    expect(factorTable(empty, PERIOD, COLUMNS)).toEqual({
      postmortems: 6,
      columns: [],
      hiddenServices: 0,
      highestBar: 1,
      rows: [],
    });
  });
});
