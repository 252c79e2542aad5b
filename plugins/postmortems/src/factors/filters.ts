import {
  CATEGORY_SOURCES,
  CategorySource,
  daySchema,
  entityRefSchema,
  FACTOR_UNITS,
  FactorListQuery,
  FactorUnit,
  idSchema,
  keySchema,
  Layer,
  LAYERS,
  QueryOf,
  RecurringQuery,
} from 'backstage-plugin-postmortems-common';
import type { Filters as ActionFilters } from '../actionItems/filters';
import { oneOf, valid } from '../ui/address';
import { lastTwelveMonths, Period } from '../ui/period';

/** How rows and columns are ordered. */
export const ORDERS = ['frequent', 'alike'] as const;
export type Order = (typeof ORDERS)[number];

/** What is counted is narrowed by what these name in the catalog. */
const PLACES = ['team', 'system', 'domain', 'entityRef'] as const;

/** What the reader has asked for. It lives in the address, so that a view can be sent to somebody. */
export interface Filters
  extends Period,
    Record<(typeof PLACES)[number], string | null> {
  by: FactorUnit;
  layer: Layer | null;
  severity: string | null;
  /** Only what somebody has said or confirmed, or only what nobody has. */
  source: CategorySource | null;
  order: Order;
}

/**
 * The number whose stories are open: what is counted, by the key of the category or the id of the pattern, everywhere
 * or at one service; or factors without a category.
 */
export type Selection =
  | { unit: string; entityRef: string | null }
  | 'unclassified';

/** The filters that an address asks for; without dates in it, the last twelve months. */
export function readFilters(params: URLSearchParams, today: string): Filters {
  const { from, to } = lastTwelveMonths(today);
  const entity = (name: string) => valid(entityRefSchema, params.get(name));
  // Other pages know one name for all; here each kind has a field of its own.
  const named = entity('entityRef');
  const ofKind = (kind: string) => (named?.startsWith(kind) ? named : null);
  return {
    from: valid(daySchema, params.get('from')) ?? from,
    to: valid(daySchema, params.get('to')) ?? to,
    by: oneOf(FACTOR_UNITS, params.get('by')) ?? 'category',
    layer: oneOf(LAYERS, params.get('layer')) ?? null,
    severity: valid(keySchema, params.get('severity')),
    source: oneOf(CATEGORY_SOURCES, params.get('source')) ?? null,
    team: entity('team') ?? ofKind('group:'),
    system: entity('system') ?? ofKind('system:'),
    domain: entity('domain') ?? ofKind('domain:'),
    entityRef: named && !/^(group|system|domain):/.test(named) ? named : null,
    order: oneOf(ORDERS, params.get('order')) ?? 'frequent',
  };
}

export function readSelection(params: URLSearchParams): Selection | null {
  if (params.has('unclassified')) return 'unclassified';
  const unit =
    params.get('by') === 'pattern'
      ? valid(idSchema, params.get('pattern'))
      : valid(keySchema, params.get('category'));
  const entityRef = valid(entityRefSchema, params.get('at'));
  return unit === null ? null : { unit, entityRef };
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
  if (filters.by !== 'category') params.set('by', filters.by);
  for (const name of ['layer', 'severity', 'source', ...PLACES] as const) {
    const value = filters[name];
    if (value) params.set(name, value);
  }
  if (filters.order !== 'frequent') params.set('order', filters.order);
  if (selection === 'unclassified') params.set('unclassified', 'true');
  else if (selection) {
    params.set(filters.by, selection.unit);
    if (selection.entityRef) params.set('at', selection.entityRef);
  }
  return params;
}

/** What narrows the count, beside the days, at what leaves nothing out. */
export const NO_FILTERS = {
  ...{ layer: null, severity: null, source: null },
  ...{ team: null, system: null, domain: null, entityRef: null },
} satisfies Partial<Filters>;

/** Whether anything beside the days leaves something out. */
export function isNarrowed(filters: Filters): boolean {
  const { layer, severity, source } = filters;
  return Boolean(layer || severity || source) || isPart(filters);
}

export function recurringQuery(filters: Filters): QueryOf<RecurringQuery> {
  const { by, ...counted } = countedQuery(filters);
  return { ...counted, ...(by !== 'category' && { by }) };
}

function countedQuery(filters: Filters) {
  const { by, from, to, layer, severity, source } = filters;
  return {
    ...{ by, from, to },
    ...(source && { source }),
    ...(layer && { layer }),
    ...(severity && { severity: [severity] }),
    ...Object.fromEntries(
      PLACES.flatMap(name => (filters[name] ? [[name, filters[name]]] : [])),
    ),
  };
}

/** The factors behind one number of the page. */
export function storiesQuery(
  filters: Filters,
  selection: Selection,
): QueryOf<FactorListQuery> {
  const { by, ...query } = countedQuery(filters);
  if (selection === 'unclassified') {
    const { source: _, ...all } = query;
    return { ...all, categorised: false };
  }
  const { unit, entityRef } = selection;
  return { ...query, [by]: unit, ...(entityRef && { entityRef }) };
}

/**
 * The part of an address at which the list shows the post-mortems that are counted; null where the list, which knows
 * one entity, cannot show them.
 */
export function listSearch(
  filters: Filters,
  more: Record<string, string> = {},
): string | null {
  const { from, to, severity } = filters;
  const named = PLACES.flatMap(name => filters[name] ?? []);
  if (named.length > 1) return null;
  return new URLSearchParams({
    status: 'published',
    ...{ from, to },
    ...(severity && { severity }),
    ...(named.length === 1 && { entityRef: named[0] }),
    ...more,
  }).toString();
}

/** What the list of actions is narrowed by, to show those that a number counts as open. */
export function openActionsOf(
  filters: Filters,
  unit: string,
): Partial<ActionFilters> {
  const { by, from, to, layer, severity, source } = filters;
  const [entityRef = null, ...others] = [...PLACES]
    .reverse()
    .flatMap(name => filters[name] ?? []);
  return {
    ...{ [by]: unit, layer, source, severity, from, to, published: true },
    ...{ entityRef, within: others.join(',') || null },
  };
}

/** Whether only a part of the organisation is counted. */
export function isPart(filters: Filters): boolean {
  return PLACES.some(name => filters[name] !== null);
}
