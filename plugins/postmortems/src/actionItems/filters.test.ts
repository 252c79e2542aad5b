import {
  actionItemListQuerySchema,
  PRIORITIES,
} from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import {
  Filters,
  GROUPINGS,
  isNarrowed,
  listQuery,
  NO_FILTERS,
  readFilters,
  STATUS_FILTERS,
  summaryQuery,
  writeFilters,
} from './filters';

const anyFilters: fc.Arbitrary<Filters> = fc.record({
  mine: fc.boolean(),
  team: fc.constantFrom(null, 'group:default/platform-team'),
  owner: fc.constantFrom(null, 'user:default/dan'),
  entityRef: fc.constantFrom(null, 'component:default/checkout'),
  priority: fc.constantFrom(null, ...PRIORITIES),
  status: fc.constantFrom(...STATUS_FILTERS),
  group: fc.constantFrom(...GROUPINGS),
});

describe('filters of the action items', () => {
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

  it('fall back to the default for words nobody offers', () => {
    const params = new URLSearchParams('status=late&group=person&priority=P1');
    expect(readFilters(params)).toEqual(NO_FILTERS);
  });

  it('take no names that the backend would refuse', () => {
    const params = new URLSearchParams(
      'owner=dan&team=component:default/checkout&entityRef=checkout',
    );
    expect(readFilters(params)).toEqual(NO_FILTERS);
    const written = new URLSearchParams('owner=User:Default/Dan');
    expect(readFilters(written).owner).toBe('user:default/dan');
  });

  it('ask for work that is owed unless told otherwise', () => {
    expect(listQuery(NO_FILTERS)).toEqual({ status: ['open', 'in_progress'] });
  });

  it('ask for what is late or unproven with a flag, for everything with nothing', () => {
    expect(listQuery({ ...NO_FILTERS, status: 'overdue' })).toEqual({
      overdue: true,
    });
    expect(listQuery({ ...NO_FILTERS, status: 'waitingForProof' })).toEqual({
      waitingForProof: true,
    });
    expect(listQuery({ ...NO_FILTERS, status: 'any' })).toEqual({});
    expect(listQuery({ ...NO_FILTERS, status: 'wont_do' })).toEqual({
      status: ['wont_do'],
    });
  });

  it('keep the status out of what the numbers count', () => {
    const filters: Filters = {
      ...NO_FILTERS,
      team: 'group:default/platform-team',
      priority: 'high',
      status: 'done',
    };
    expect(summaryQuery(filters)).toEqual({
      team: 'group:default/platform-team',
      priority: ['high'],
    });
    expect(isNarrowed(filters)).toBe(true);
    expect(isNarrowed({ ...NO_FILTERS, status: 'done' })).toBe(false);
  });

  it('make a query that the backend takes', () => {
    fc.assert(
      fc.property(anyFilters, filters => {
        const sent = Object.fromEntries(
          Object.entries(listQuery(filters)).map(([key, value]) => [
            key,
            String(value),
          ]),
        );
        expect(actionItemListQuerySchema.safeParse(sent).success).toBe(true);
      }),
    );
  });
});
