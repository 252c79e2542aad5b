import {
  ACTION_STATUSES,
  ACTION_TYPES,
  ActionItemListQuery,
  ActionItemSummaryQuery,
  ActionStatus,
  ActionType,
  entityRefSchema,
  keySchema,
  principalRefSchema,
  PRIORITIES,
  Priority,
  QueryOf,
  UNFINISHED_ACTION_STATUSES,
} from 'backstage-plugin-postmortems-common';
import { oneOf, valid } from '../ui/address';
import { Age, AGES, madeBetween } from './ages';
import {
  FactorFilters,
  factorQuery,
  NO_FACTOR_FILTERS,
  readFactorFilters,
} from './factorFilters';

/** What the status filter offers: what is owed, late, unproven or did not hold, one status, or everything. */
export const STATUS_FILTERS = [
  'unfinished',
  'overdue',
  'waitingForProof',
  'recurred',
  'finished',
  ...ACTION_STATUSES,
  'any',
] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export const GROUPINGS = [
  'none',
  'owner',
  'team',
  'service',
  'postmortem',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the reader has asked for. It lives in the address, so that a view can be sent to somebody. */
export interface Filters extends FactorFilters {
  /** Only what the reader or one of the reader's groups owns. */
  mine: boolean;
  team: string | null;
  owner: string | null;
  /** A service; or a system, domain or group, which stands for its parts. */
  entityRef: string | null;
  priority: Priority | null;
  /** Of the post-mortem. */
  severity: string | null;
  type: ActionType | null;
  age: Age | null;
  status: StatusFilter;
  group: Grouping;
}

/** The filters that are asked for less often, and stand behind a button. */
export const FURTHER_FILTERS = ['severity', 'type', 'age', 'category'] as const;

export const NO_FILTERS: Filters = {
  mine: false,
  team: null,
  owner: null,
  entityRef: null,
  priority: null,
  severity: null,
  type: null,
  age: null,
  ...NO_FACTOR_FILTERS,
  status: 'unfinished',
  group: 'none',
};

/** The filters that an address asks for; what it does not say, or says wrongly, is at its default. */
export function readFilters(params: URLSearchParams): Filters {
  return {
    mine: params.get('mine') === 'true',
    team: valid(principalRefSchema, params.get('team')),
    owner: valid(principalRefSchema, params.get('owner')),
    entityRef: valid(entityRefSchema, params.get('entityRef')),
    priority: oneOf(PRIORITIES, params.get('priority')) ?? null,
    severity: valid(keySchema, params.get('severity')),
    type: oneOf(ACTION_TYPES, params.get('type')) ?? null,
    age: oneOf(AGES, params.get('age')) ?? null,
    ...readFactorFilters(params),
    status: oneOf(STATUS_FILTERS, params.get('status')) ?? NO_FILTERS.status,
    group: oneOf(GROUPINGS, params.get('group')) ?? NO_FILTERS.group,
  };
}

/** The address of these filters, with nothing in it that is at its default. */
export function writeFilters(filters: Filters): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of Object.keys(NO_FILTERS) as (keyof Filters)[]) {
    if (filters[key] !== NO_FILTERS[key]) params.set(key, String(filters[key]));
  }
  return params;
}

/** How the filters stand in the address. */
export const IN_ADDRESS = { read: readFilters, write: writeFilters };

/** True when the filters leave out something for another reason than its status. */
export function isNarrowed(filters: Filters): boolean {
  return (Object.keys(NO_FILTERS) as (keyof Filters)[]).some(
    key =>
      key !== 'status' && key !== 'group' && filters[key] !== NO_FILTERS[key],
  );
}

/**
 * What the numbers at the top count: everything the other filters leave, whatever its status. They
 * hold still while the reader goes from "overdue" to "done".
 *
 * @param today - from which ages are counted, in UTC
 */
export function summaryQuery(
  filters: Filters,
  today: string,
): QueryOf<ActionItemSummaryQuery> {
  return {
    ...(filters.mine && { mine: true }),
    ...(filters.team && { team: filters.team }),
    ...(filters.owner && { owner: filters.owner }),
    ...(filters.entityRef && { entityRef: filters.entityRef }),
    ...(filters.priority && { priority: [filters.priority] }),
    ...(filters.severity && { severity: [filters.severity] }),
    ...(filters.type && { type: [filters.type] }),
    ...(filters.age && madeBetween(filters.age, today)),
    ...factorQuery(filters),
  };
}

/** What the list asks for. */
export function listQuery(
  filters: Filters,
  today: string,
): QueryOf<ActionItemListQuery> {
  return { ...summaryQuery(filters, today), ...statusQuery(filters.status) };
}

function statusQuery(
  status: StatusFilter,
): Pick<
  QueryOf<ActionItemListQuery>,
  'status' | 'overdue' | 'waitingForProof' | 'recurred'
> {
  switch (status) {
    case 'any':
      return {};
    case 'overdue':
    case 'waitingForProof':
    case 'recurred':
      return { [status]: true };
    case 'finished':
      return { status: ['done', 'verified'] };
    case 'unfinished':
      return { status: [...UNFINISHED_ACTION_STATUSES] };
    default:
      return { status: [status satisfies ActionStatus] };
  }
}
