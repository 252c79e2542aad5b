import {
  ACTION_STATUSES,
  type Layer,
  CategorySource,
  STATUSES,
  UNFINISHED_ACTION_STATUSES,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { whereConcerns, whereHappened } from '../postmortems/listQuery';

/** What counting is narrowed by, with entities already expanded. */
export interface FactorFilters {
  /** Only what concerns one of these; nothing, where there is none. */
  entityRefs?: string[];
  severity?: string[];
  category?: string;
  categorised?: boolean;
  layer?: Layer;
  source?: CategorySource;
  from?: string;
  to?: string;
}

/** Every status but that of what is counted. */
export const UNPUBLISHED = STATUSES.filter(status => status !== 'published');

/** Narrows a query over `postmortems` to what is counted: what is published, and the viewer may read. */
export function wherePublished(
  query: Knex.QueryBuilder,
  scope: ReadScope,
  filters: FactorFilters,
): void {
  query.modify(whereVisible, scope).modify(whereHappened, filters);
  if (filters.entityRefs) {
    // Said of the others: SQLite would look through all that is published, and not what concerns these.
    query
      .whereNotIn('postmortems.status', UNPUBLISHED)
      .modify(whereConcerns, filters.entityRefs);
  } else query.where('postmortems.status', 'published');
  if (filters.severity) {
    query.whereIn('postmortems.severity', filters.severity);
  }
}

/** Every status of an action that is not open any more. */
const CLOSED = ACTION_STATUSES.filter(
  status => !(UNFINISHED_ACTION_STATUSES as readonly string[]).includes(status),
);

/** Narrows a query over `action_items` to those that are neither done nor declined. */
export function whereOpenAction(query: Knex.QueryBuilder): void {
  // Said of the others: SQLite would look through all that is open, whatever post-mortem it is of.
  query
    .whereNotIn('action_items.status', CLOSED)
    .whereRaw('not action_items.is_idea')
    .whereNull('action_items.deleted_at');
}

/** Narrows a query over `factors` to those that are counted. */
export function whereFactor(
  query: Knex.QueryBuilder,
  { category, categorised, layer, source }: FactorFilters,
): void {
  query.whereNull('factors.deleted_at');
  if (category) query.where('factors.category', category);
  if (categorised === true) query.whereNotNull('factors.category');
  if (categorised === false) query.whereNull('factors.category');
  if (layer) query.where('factors.layer', layer);
  if (source) query.where('factors.category_source', source);
}
