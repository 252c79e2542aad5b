import type {
  RecurringCell,
  RecurringFactor,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';

/** A factor at a service, in line with chance. */
export function aCell(partial: Partial<RecurringCell> = {}): RecurringCell {
  return {
    entityRef: 'component:default/checkout',
    postmortems: 1,
    expected: 1,
    lift: 1,
    interval: { low: 0.013, high: 5.57 },
    q: 1,
    verdict: 'in_line',
    ...partial,
  };
}

/** A factor that was found once, nowhere in particular. */
export function aRecurringFactor(
  partial: Partial<RecurringFactor> = {},
): RecurringFactor {
  return {
    unit: partial.pattern?.id ?? partial.category ?? 'monitoring-gap',
    category: partial.pattern?.category ?? 'monitoring-gap',
    pattern: null,
    postmortems: 1,
    suggested: 0,
    share: { low: 0.1, high: 0.5 },
    services: 0,
    entities: [],
    months: [],
    firstSeenAt: '2025-01-06T10:00:00.000Z',
    lastSeenAt: '2025-03-20T10:00:00.000Z',
    trend: null,
    openActions: 0,
    elsewhere: null,
    ...partial,
  };
}

/** An answer in which nothing was found. */
export function recurringFactors(
  partial: Partial<RecurringFactors> = {},
): RecurringFactors {
  return {
    by: 'category',
    postmortems: 0,
    services: 0,
    entities: [],
    tested: 0,
    unclassified: { postmortems: 0, factors: 0, ofFactors: 0 },
    window: null,
    items: [],
    alike: { units: [], entityRefs: [] },
    ...partial,
  };
}
