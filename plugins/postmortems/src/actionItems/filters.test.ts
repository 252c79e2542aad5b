import {
  actionItemListQuerySchema,
  ACTION_TYPES,
  CATEGORY_SOURCES,
  LAYERS,
  PRIORITIES,
} from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { AGES } from './ages';
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
  severity: fc.constantFrom(null, 'P1', 'sev-2'),
  type: fc.constantFrom(null, ...ACTION_TYPES),
  age: fc.constantFrom(null, ...AGES),
  category: fc.constantFrom(null, 'monitoring-gap'),
  pattern: fc.constantFrom(null, '6f1c2a34-0000-4000-8000-000000000001'),
  layer: fc.constantFrom(null, ...LAYERS),
  source: fc.constantFrom(null, ...CATEGORY_SOURCES),
  published: fc.boolean(),
  from: fc.constantFrom(null, '2025-01-01'),
  to: fc.constantFrom(null, '2025-12-31'),
  within: fc.constantFrom(
    null,
    'system:default/payments',
    'system:default/payments,group:default/platform-team',
  ),
  status: fc.constantFrom(...STATUS_FILTERS),
  group: fc.constantFrom(...GROUPINGS),
});

const TODAY = '2026-03-01';

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
    const params = new URLSearchParams(
      'status=late&group=person&priority=P1&age=9-10&type=other&severity=a%20b&category=a%20b&pattern=pool&layer=deep&source=all&published=no&from=2025-02-30&within=shop',
    );
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
    expect(listQuery(NO_FILTERS, TODAY)).toEqual({
      status: ['open', 'in_progress'],
    });
  });

  it('ask for what is late or unproven with a flag, for everything with nothing', () => {
    expect(listQuery({ ...NO_FILTERS, status: 'overdue' }, TODAY)).toEqual({
      overdue: true,
    });
    expect(
      listQuery({ ...NO_FILTERS, status: 'waitingForProof' }, TODAY),
    ).toEqual({
      waitingForProof: true,
    });
    expect(listQuery({ ...NO_FILTERS, status: 'recurred' }, TODAY)).toEqual({
      recurred: true,
    });
    expect(listQuery({ ...NO_FILTERS, status: 'any' }, TODAY)).toEqual({});
    expect(listQuery({ ...NO_FILTERS, status: 'finished' }, TODAY)).toEqual({
      status: ['done', 'verified'],
    });
    expect(listQuery({ ...NO_FILTERS, status: 'wont_do' }, TODAY)).toEqual({
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
    expect(summaryQuery(filters, TODAY)).toEqual({
      team: 'group:default/platform-team',
      priority: ['high'],
    });
    expect(isNarrowed(filters)).toBe(true);
    expect(isNarrowed({ ...NO_FILTERS, status: 'done' })).toBe(false);
  });

  it('ask for an age by the days on which something of that age was made', () => {
    // 2026 is no leap year: 8 days before 1 March is 21 February, 30 days before it 30 January.
    expect(summaryQuery({ ...NO_FILTERS, age: '8-30' }, TODAY)).toEqual({
      createdFrom: '2026-01-30',
      createdTo: '2026-02-21',
    });
    expect(summaryQuery({ ...NO_FILTERS, age: '0-7' }, TODAY)).toEqual({
      createdFrom: '2026-02-22',
    });
    expect(summaryQuery({ ...NO_FILTERS, age: '366-' }, TODAY)).toEqual({
      createdTo: '2025-02-28',
    });
  });

  it('make a query that the backend takes', () => {
    fc.assert(
      fc.property(anyFilters, filters => {
        const sent = Object.fromEntries(
          Object.entries(listQuery(filters, TODAY)).map(([key, value]) => [
            key,
            String(value),
          ]),
        );
        expect(actionItemListQuerySchema.safeParse(sent).success).toBe(true);
      }),
    );
  });
});
