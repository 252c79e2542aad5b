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
  layer?: string;
  source?: string;
  from?: string;
  to?: string;
}

/** Narrows a query over `postmortems` to what is counted: what is published, and the viewer may read. */
export function wherePublished(
  query: Knex.QueryBuilder,
  scope: ReadScope,
  filters: FactorFilters,
): void {
  query
    .modify(whereVisible, scope)
    .where('postmortems.status', 'published')
    .modify(whereHappened, filters);
  if (filters.entityRefs) query.modify(whereConcerns, filters.entityRefs);
  if (filters.severity) {
    query.whereIn('postmortems.severity', filters.severity);
  }
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
