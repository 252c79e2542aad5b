import {
  factorListQuerySchema,
  LAYERS,
  recurringQuerySchema,
} from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import {
  Filters,
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
  layer: fc.constantFrom(null, ...LAYERS),
  entityRef: fc.constantFrom(null, 'system:default/payments'),
});

const anySelection: fc.Arbitrary<Selection | null> = fc.option(
  fc.record({
    category: fc.constant('monitoring-gap'),
    entityRef: fc.constantFrom(null, 'component:default/checkout'),
  }),
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
    const standard = { ...PERIOD, layer: null, entityRef: null };
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
    ).toEqual({ category: 'data', entityRef: null });
  });

  it('make queries that the backend takes', () => {
    fc.assert(
      fc.property(anyFilters, anySelection, (filters, selection) => {
        expect(
          recurringQuerySchema.safeParse(recurringQuery(filters)).success,
        ).toBe(true);
        if (!selection) return;
        expect(
          factorListQuerySchema.safeParse(storiesQuery(filters, selection))
            .success,
        ).toBe(true);
      }),
    );
  });

  it("look for a cell's stories at its service, not in the whole system", () => {
    expect(
      storiesQuery(
        { ...PERIOD, layer: 'systemic', entityRef: 'system:default/payments' },
        { category: 'testing-gap', entityRef: 'component:default/checkout' },
      ),
    ).toEqual({
      ...PERIOD,
      layer: 'systemic',
      category: 'testing-gap',
      entityRef: 'component:default/checkout',
    });
  });
});
