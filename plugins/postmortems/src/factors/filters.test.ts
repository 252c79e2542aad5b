import {
  actionItemListQuerySchema,
  CATEGORY_SOURCES,
  FACTOR_UNITS,
  factorListQuerySchema,
  LAYERS,
  recurringQuerySchema,
} from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { listQuery, NO_FILTERS } from '../actionItems/filters';
import {
  Filters,
  isPart,
  openActionsOf,
  ORDERS,
  readFilters,
  readSelection,
  recurringQuery,
  Selection,
  storiesQuery,
  writeAddress,
} from './filters';

const TODAY = '2026-11-12';
const PERIOD = { from: '2025-12-01', to: '2026-11-12' };

const anyFilters: fc.Arbitrary<Filters> = fc.record({
  from: fc.constantFrom(PERIOD.from, '2024-02-29'),
  to: fc.constantFrom(PERIOD.to, '2026-01-31'),
  by: fc.constantFrom(...FACTOR_UNITS),
  source: fc.constantFrom(null, ...CATEGORY_SOURCES),
  layer: fc.constantFrom(null, ...LAYERS),
  severity: fc.constantFrom(null, 'P1'),
  team: fc.constantFrom(null, 'group:default/payments'),
  system: fc.constantFrom(null, 'system:default/payments'),
  domain: fc.constantFrom(null, 'domain:default/retail'),
  entityRef: fc.constantFrom(null, 'component:default/checkout'),
  order: fc.constantFrom(...ORDERS),
});

const PATTERN = '6f1c2a34-0000-4000-8000-000000000001';

const NOWHERE = { team: null, system: null, domain: null, entityRef: null };

const anySelection: fc.Arbitrary<Selection | null> = fc.option(
  fc.oneof(
    fc.constant('unclassified' as const),
    fc.record({
      // Keys are many things; ids are all that a pattern is known by.
      unit: fc.constantFrom(PATTERN),
      entityRef: fc.constantFrom(null, 'component:default/checkout'),
    }),
  ),
);

/** A query as it stands in an address. */
const wire = (query: object) =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  );

describe('filters of the recurring factors', () => {
  it('come back from the address as they were written', () => {
    fc.assert(
      fc.property(anyFilters, anySelection, (filters, selection) => {
        const params = writeAddress(filters, selection, TODAY);
        expect(readFilters(params, TODAY)).toEqual(filters);
        expect(readSelection(params)).toEqual(selection);
      }),
    );
  });

  it('leave the address empty at their defaults, so that it does not grow old', () => {
    const standard = {
      ...{ ...PERIOD, ...NOWHERE, layer: null, severity: null },
      ...{ by: 'category' as const, source: null },
      order: 'frequent' as const,
    };
    expect(writeAddress(standard, null, TODAY).toString()).toBe('');
  });

  it('take the default for a day that does not exist', () => {
    const params = new URLSearchParams('from=2025-02-30&to=yesterday');
    expect(readFilters(params, TODAY)).toMatchObject(PERIOD);
  });

  it('take no names that the backend would refuse', () => {
    const params = new URLSearchParams('entityRef=checkout&category=a b');
    expect(readFilters(params, TODAY).entityRef).toBeNull();
    expect(readSelection(params)).toBeNull();
    expect(
      readSelection(new URLSearchParams('category=data&at=checkout')),
    ).toEqual({ unit: 'data', entityRef: null });
    expect(
      readSelection(new URLSearchParams('by=pattern&pattern=data')),
    ).toBeNull();
  });

  it('make queries that the backend takes', () => {
    fc.assert(
      fc.property(anyFilters, anySelection, (filters, selection) => {
        expect(
          recurringQuerySchema.safeParse(wire(recurringQuery(filters))).success,
        ).toBe(true);
        if (!selection) return;
        expect(
          factorListQuerySchema.safeParse(
            wire(storiesQuery(filters, selection)),
          ).success,
        ).toBe(true);
      }),
    );
  });

  it("look for a cell's stories at its service, not in the whole system", () => {
    expect(
      storiesQuery(
        {
          ...{ ...PERIOD, ...NOWHERE, layer: 'systemic', severity: null },
          system: 'system:default/payments',
          ...{ by: 'category', source: 'person', order: 'alike' },
        },
        { unit: 'testing-gap', entityRef: 'component:default/checkout' },
      ),
    ).toEqual({
      ...PERIOD,
      ...{ layer: 'systemic', source: 'person' },
      system: 'system:default/payments',
      category: 'testing-gap',
      entityRef: 'component:default/checkout',
    });
  });

  it('give each kind of entity its own field, under whatever name it comes', () => {
    const read = (ref: string) =>
      readFilters(new URLSearchParams({ entityRef: ref }), TODAY);
    expect(read('group:default/payments')).toMatchObject({
      ...{ ...NOWHERE, team: 'group:default/payments' },
    });
    expect(read('system:default/shop')).toMatchObject({
      ...{ ...NOWHERE, system: 'system:default/shop' },
    });
    expect(read('domain:default/retail')).toMatchObject({
      ...{ ...NOWHERE, domain: 'domain:default/retail' },
    });
    expect(read('api:default/orders')).toMatchObject({
      ...{ ...NOWHERE, entityRef: 'api:default/orders' },
    });
  });

  it('lead to the open actions of published post-mortems, with all that narrows their number', () => {
    const PAYMENTS = 'group:default/payments';
    const search = 'from=2025-01-01&to=2025-03-31&severity=P1&layer=systemic';
    const filters = readFilters(
      new URLSearchParams(
        `${search}&source=person&entityRef=component:default/checkout&team=${PAYMENTS}`,
      ),
      TODAY,
    );
    const list = { ...NO_FILTERS, ...openActionsOf(filters, 'testing-gap') };
    expect(listQuery(list, TODAY)).toEqual({
      ...{ from: '2025-01-01', to: '2025-03-31', severity: ['P1'] },
      ...{ layer: 'systemic', source: 'person', category: 'testing-gap' },
      ...{ entityRef: 'component:default/checkout', within: [PAYMENTS] },
      ...{ published: true, status: ['open', 'in_progress'] },
    });
  });

  it('lead to a list that the backend can show, whatever they are', () => {
    fc.assert(
      fc.property(anyFilters, filters => {
        const unit = filters.by === 'pattern' ? PATTERN : 'testing-gap';
        const list = { ...NO_FILTERS, ...openActionsOf(filters, unit) };
        const sent = wire(listQuery(list, TODAY));
        expect(actionItemListQuerySchema.safeParse(sent).success).toBe(true);
        const places = [sent.entityRef, ...(sent.within?.split(',') ?? [])];
        expect(places.filter(Boolean).sort()).toEqual(
          [filters.team, filters.system, filters.domain, filters.entityRef]
            .filter(Boolean)
            .sort(),
        );
      }),
    );
  });

  it('know whether only a part of the organisation is counted', () => {
    const read = (text: string) =>
      readFilters(new URLSearchParams(text), TODAY);
    expect(isPart(read('severity=P1&layer=systemic'))).toBe(false);
    expect(isPart(read('team=group:default/payments'))).toBe(true);
  });
});
