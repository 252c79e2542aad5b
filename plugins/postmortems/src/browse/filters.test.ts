import {
  DIRECTIONS,
  POSTMORTEM_ORDERS,
  postmortemListQuerySchema,
  STATUSES,
} from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import {
  Filters,
  isNarrowed,
  listQuery,
  NO_FILTERS,
  readFilters,
  sortedBy,
  writeFilters,
} from './filters';

const anyFilters: fc.Arbitrary<Filters> = fc.record({
  q: fc.constantFrom('', 'pool', 'connection pool', '50 % & more'),
  status: fc.constantFrom(null, ...STATUSES),
  severity: fc.constantFrom(null, 'P1', 'P4'),
  entityRef: fc.constantFrom(null, 'component:default/checkout'),
  from: fc.constantFrom(null, '2025-02-01'),
  to: fc.constantFrom(null, '2025-02-28'),
  without: fc.constantFrom(null, 'category' as const),
  orderBy: fc.constantFrom(...POSTMORTEM_ORDERS),
  direction: fc.constantFrom(...DIRECTIONS),
});

describe('filters of the post-mortems', () => {
  it('come back from the address as they were written', () => {
    fc.assert(
      fc.property(anyFilters, filters => {
        expect(readFilters(writeFilters(filters))).toEqual(filters);
      }),
    );
  });

  it('leave the address empty at their defaults', () => {
    expect(writeFilters(NO_FILTERS).toString()).toBe('');
  });

  it('fall back to the default for what nobody offers', () => {
    const params = new URLSearchParams(
      'status=late&from=2025-02-30&orderBy=score&direction=up&severity=very bad&entityRef=checkout',
    );
    expect(readFilters(params)).toEqual(NO_FILTERS);
  });

  it('ask only for what the backend takes', () => {
    fc.assert(
      fc.property(anyFilters, filters => {
        const sent = Object.fromEntries(
          Object.entries(listQuery(filters)).map(([k, v]) => [k, String(v)]),
        );
        expect(() => postmortemListQuerySchema.parse(sent)).not.toThrow();
      }),
    );
  });

  it('know whether they leave something out; an order does not', () => {
    expect(isNarrowed(sortedBy(NO_FILTERS, 'title'))).toBe(false);
    expect(isNarrowed({ ...NO_FILTERS, q: '  ' })).toBe(false);
    expect(isNarrowed({ ...NO_FILTERS, to: '2025-02-28' })).toBe(true);
  });

  it('sort a column by its useful end first, then by the other', () => {
    const byTitle = sortedBy(NO_FILTERS, 'title');
    expect(byTitle).toMatchObject({ orderBy: 'title', direction: 'asc' });
    expect(sortedBy(byTitle, 'title')).toMatchObject({ direction: 'desc' });
    expect(sortedBy(byTitle, 'updated')).toMatchObject({ direction: 'desc' });
  });
});
