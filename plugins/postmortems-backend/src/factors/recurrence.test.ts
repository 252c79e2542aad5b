import { assembleRecurring } from './recurrence';

// Three post-mortems: two with a monitoring gap (one of them on both services), one with neither.
const counts = {
  total: [{ postmortems: '3' }],
  categories: [
    {
      category: 'process',
      postmortems: '1',
      lastSeenAt: '2025-01-05T00:00:00.000Z',
    },
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
    { category: 'process', entity_ref: 'component:default/b', postmortems: 1 },
  ],
  months: [
    { category: 'monitoring-gap', month: '2025-02', postmortems: 1 },
    { category: 'monitoring-gap', month: '2025-01', postmortems: 1 },
  ],
  denominators: [
    { entity_ref: 'component:default/b', postmortems: '1' },
    { entity_ref: 'component:default/a', postmortems: '3' },
    { entity_ref: 'component:default/elsewhere', postmortems: '9' },
  ],
};

describe('recurring factors put together from counts', () => {
  it('come most frequent first, equal ones by name', () => {
    expect(
      assembleRecurring(counts, 10).items.map(({ category, postmortems }) => [
        category,
        postmortems,
      ]),
    ).toEqual([
      ['monitoring-gap', 2],
      ['data', 1],
      ['process', 1],
    ]);
  });

  it('name services by frequency and months by time', () => {
    const [first] = assembleRecurring(counts, 1).items;
    expect(first.entities.map(({ entityRef }) => entityRef)).toEqual([
      'component:default/a',
      'component:default/b',
    ]);
    expect(first.months.map(({ month }) => month)).toEqual([
      '2025-01',
      '2025-02',
    ]);
  });

  it('tell the denominator of all, and of each service that they name', () => {
    const { postmortems, entities } = assembleRecurring(counts, 10);
    expect(postmortems).toBe(3);
    expect(entities).toEqual([
      { entityRef: 'component:default/a', postmortems: 3 },
      { entityRef: 'component:default/b', postmortems: 1 },
    ]);
  });
});
