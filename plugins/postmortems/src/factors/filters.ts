import {
  daySchema,
  entityRefSchema,
  FactorListQuery,
  keySchema,
  Layer,
  LAYERS,
  QueryOf,
  RecurringQuery,
} from 'backstage-plugin-postmortems-common';
import { oneOf, valid } from '../ui/address';
import { lastTwelveMonths, Period } from '../ui/period';

/** What the reader has asked for. It lives in the address, so that a view can be sent to somebody. */
export interface Filters extends Period {
  layer: Layer | null;
  entityRef: string | null;
}

/** The number whose stories are open: a category, everywhere or at one service. */
export interface Selection {
  category: string;
  entityRef: string | null;
}

/** The filters that an address asks for; without dates in it, the last twelve months. */
export function readFilters(params: URLSearchParams, today: string): Filters {
  const { from, to } = lastTwelveMonths(today);
  return {
    from: valid(daySchema, params.get('from')) ?? from,
    to: valid(daySchema, params.get('to')) ?? to,
    layer: oneOf(LAYERS, params.get('layer')) ?? null,
    entityRef: valid(entityRefSchema, params.get('entityRef')),
  };
}

export function readSelection(params: URLSearchParams): Selection | null {
  const category = valid(keySchema, params.get('category'));
  const entityRef = valid(entityRefSchema, params.get('at'));
  return category === null ? null : { category, entityRef };
}

/** The address of these filters and this selection, with nothing in it that is at its default. */
export function writeAddress(
  filters: Filters,
  selection: Selection | null,
  today: string,
): URLSearchParams {
  const standard = lastTwelveMonths(today);
  const params = new URLSearchParams();
  if (filters.from !== standard.from) params.set('from', filters.from);
  if (filters.to !== standard.to) params.set('to', filters.to);
  if (filters.layer) params.set('layer', filters.layer);
  if (filters.entityRef) params.set('entityRef', filters.entityRef);
  if (selection) params.set('category', selection.category);
  if (selection?.entityRef) params.set('at', selection.entityRef);
  return params;
}

export function recurringQuery(filters: Filters): QueryOf<RecurringQuery> {
  return {
    from: filters.from,
    to: filters.to,
    ...(filters.layer && { layer: filters.layer }),
    ...(filters.entityRef && { entityRef: filters.entityRef }),
  };
}

/** The factors behind one number of the table. */
export function storiesQuery(
  filters: Filters,
  selection: Selection,
): QueryOf<FactorListQuery> {
  return {
    ...recurringQuery(filters),
    category: selection.category,
    ...(selection.entityRef && { entityRef: selection.entityRef }),
  };
}
