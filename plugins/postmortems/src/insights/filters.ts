import {
  daySchema,
  entityRefSchema,
  InsightsExportQuery,
  InsightsQuery,
  keySchema,
  QueryOf,
} from 'backstage-plugin-postmortems-common';
import { valid } from '../ui/address';
import { lastTwelveMonths, Period } from '../ui/period';

/** What the reader has asked for. It lives in the address, so that a view can be sent to somebody. */
export interface Filters extends Period {
  entityRef: string | null;
  severity: string | null;
  /** The day from which incidents are compared with those before. */
  split: string | null;
}

/** The filters that an address asks for; without dates in it, the last twelve months. */
export function readFilters(params: URLSearchParams, today: string): Filters {
  const { from, to } = lastTwelveMonths(today);
  return {
    from: valid(daySchema, params.get('from')) ?? from,
    to: valid(daySchema, params.get('to')) ?? to,
    entityRef: valid(entityRefSchema, params.get('entityRef')),
    severity: valid(keySchema, params.get('severity')),
    split: valid(daySchema, params.get('split')),
  };
}

/** The address of these filters, with nothing in it that is at its default. */
export function writeFilters(filters: Filters, today: string): URLSearchParams {
  const standard = lastTwelveMonths(today);
  const params = new URLSearchParams();
  const { from, to, entityRef, severity, split } = filters;
  if (from !== standard.from) params.set('from', from);
  if (to !== standard.to) params.set('to', to);
  if (entityRef) params.set('entityRef', entityRef);
  if (severity) params.set('severity', severity);
  if (split) params.set('split', split);
  return params;
}

/** What narrows the count, beside the days, at what leaves nothing out. */
export const NO_FILTERS = {
  ...{ entityRef: null, severity: null },
} satisfies Partial<Filters>;

/** Whether anything beside the days leaves something out. */
export function isNarrowed({ entityRef, severity }: Filters): boolean {
  return Boolean(entityRef || severity);
}

export function exportQuery(filters: Filters): QueryOf<InsightsExportQuery> {
  const { from, to, entityRef, severity } = filters;
  return {
    ...{ from, to },
    ...(entityRef && { entityRef }),
    ...(severity && { severity: [severity] }),
  };
}

export function insightsQuery(filters: Filters): QueryOf<InsightsQuery> {
  const { split } = filters;
  return { ...exportQuery(filters), ...(split && { split }) };
}

/** The part of an address at which the list shows what is counted here. */
export function listSearch(filters: Filters, severity?: string): string {
  const { from, to, entityRef } = filters;
  const shown = severity ?? filters.severity;
  return new URLSearchParams({
    status: 'published',
    ...{ from, to },
    ...(entityRef && { entityRef }),
    ...(shown && { severity: shown }),
  }).toString();
}
