import {
  daySchema,
  DIRECTIONS,
  entityRefSchema,
  keySchema,
  POSTMORTEM_ORDERS,
  PostmortemListQuery,
  PostmortemOrder,
  QueryOf,
  SEARCH_LIMITS,
  Status,
  STATUSES,
} from 'backstage-plugin-postmortems-common';
import { oneOf, valid } from '../ui/address';

/** What the reader has asked for. It lives in the address, so that a view can be sent to somebody. */
export interface Filters {
  q: string;
  status: Status | null;
  severity: string | null;
  entityRef: string | null;
  /** First and last day on which the incident started. */
  from: string | null;
  to: string | null;
  /** What it must not have: any factor with a category. */
  without: 'category' | null;
  orderBy: PostmortemOrder;
  direction: 'asc' | 'desc';
}

export const NO_FILTERS: Filters = {
  q: '',
  status: null,
  severity: null,
  entityRef: null,
  from: null,
  to: null,
  without: null,
  orderBy: 'started',
  direction: 'desc',
};

/** The filters that an address asks for; what it does not say, or says wrongly, is at its default. */
export function readFilters(params: URLSearchParams): Filters {
  return {
    q: (params.get('q') ?? '').slice(0, SEARCH_LIMITS.length),
    status: oneOf(STATUSES, params.get('status')) ?? null,
    severity: valid(keySchema, params.get('severity')),
    entityRef: valid(entityRefSchema, params.get('entityRef')),
    from: valid(daySchema, params.get('from')),
    to: valid(daySchema, params.get('to')),
    without: oneOf(['category'] as const, params.get('without')) ?? null,
    orderBy:
      oneOf(POSTMORTEM_ORDERS, params.get('orderBy')) ?? NO_FILTERS.orderBy,
    direction:
      oneOf(DIRECTIONS, params.get('direction')) ?? NO_FILTERS.direction,
  };
}

/** The address of these filters, with nothing in it that is at its default. */
export function writeFilters(filters: Filters): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of Object.keys(NO_FILTERS) as (keyof Filters)[]) {
    const value = filters[key];
    if (value && value !== NO_FILTERS[key]) params.set(key, value);
  }
  return params;
}

/** How the filters stand in the address. */
export const IN_ADDRESS = { read: readFilters, write: writeFilters };

/** True when the filters leave something out. */
export function isNarrowed(filters: Filters): boolean {
  const { q, status, severity, entityRef, from, to, without } = filters;
  return Boolean(
    q.trim() || status || severity || entityRef || from || to || without,
  );
}

/** What the list asks for. */
export function listQuery(filters: Filters): QueryOf<PostmortemListQuery> {
  const { q, status, severity, entityRef, from, to, without } = filters;
  return {
    ...(q.trim() && { q: q.trim() }),
    ...(status && { status: [status] }),
    ...(severity && { severity: [severity] }),
    ...(entityRef && { entityRef }),
    ...(from && { from }),
    ...(to && { to }),
    ...(without && { categorised: false }),
    orderBy: filters.orderBy,
    direction: filters.direction,
  };
}

/** What a click on a column's heading asks for: its useful end first, then the other. */
export function sortedBy(filters: Filters, orderBy: PostmortemOrder): Filters {
  if (filters.orderBy === orderBy) {
    const direction = filters.direction === 'asc' ? 'desc' : 'asc';
    return { ...filters, direction };
  }
  const newestFirst = orderBy === 'started' || orderBy === 'updated';
  return { ...filters, orderBy, direction: newestFirst ? 'desc' : 'asc' };
}
