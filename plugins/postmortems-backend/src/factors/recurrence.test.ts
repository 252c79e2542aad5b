import { assembleRecurring } from './recurrence';

// Three post-mortems: two with a monitoring gap (one of them on both services), one with neither.
const counts = {
  total: [{ postmortems: '3' }],
  categories: [
    {
      category: 'monitoring-gap',
      postmortems: '2',
      lastSeenAt: '2025-02-09T10:05:23.000Z',
    },
    {
      category: 'data',
      postmortems: 1,
      lastSeenAt: '2025-01-05T00:00:00.000Z',
    },
  ],
  services: [{ category: 'monitoring-gap', services: '2' }],
  named: [
    { entity_ref: 'component:default/a', services: '2' },
    { entity_ref: 'component:default/b', services: '2' },
  ],
  entities: [
    {
      category: 'monitoring-gap',
      entity_ref: 'component:default/b',
      postmortems: 1,
    },
    {
      category: 'monitoring-gap',
      entity_ref: 'component:default/a',
      postmortems: 2,
    },
  ],
  months: [
    { category: 'monitoring-gap', month: '2025-02', postmortems: 1 },
    { category: 'monitoring-gap', month: '2025-01', postmortems: 1 },
  ],
  denominators: [
    { entity_ref: 'component:default/b', postmortems: '1' },
    { entity_ref: 'component:default/a', postmortems: '3' },
  ],
};

describe('recurring factors put together from counts', () => {
  it('keep the order of the categories, and make numbers of what the engines return', () => {
    const { items } = assembleRecurring(counts);
    expect(
      items.map(({ category, postmortems, services }) => [
        category,
        postmortems,
        services,
      ]),
    ).toEqual([
      ['monitoring-gap', 2, 2],
      ['data', 1, 0],
    ]);
  });

  it('name services by frequency and months by time', () => {
    const [first] = assembleRecurring(counts).items;
    expect(first.entities).toEqual([
      { entityRef: 'component:default/a', postmortems: 2 },
      { entityRef: 'component:default/b', postmortems: 1 },
    ]);
    expect(first.months.map(({ month }) => month)).toEqual([
      '2025-01',
      '2025-02',
    ]);
  });

  it('tell the denominator of all, and of each service that they name', () => {
    const { postmortems, services, entities } = assembleRecurring(counts);
    expect([postmortems, services]).toEqual([3, 2]);
    expect(entities).toEqual([
      { entityRef: 'component:default/a', postmortems: 3 },
      { entityRef: 'component:default/b', postmortems: 1 },
    ]);
  });

  it('are empty where nothing was counted', () => {
    expect(
      assembleRecurring({
        total: [{ postmortems: 0 }],
        categories: [],
        services: [],
        named: [],
        entities: [],
        months: [],
        denominators: [],
      }),
    ).toEqual({ postmortems: 0, services: 0, entities: [], items: [] });
  });
});
