import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { whereConcerns, whereHappened } from '../postmortems/listQuery';

/** What counting is narrowed by, with entities already expanded. */
export interface FactorFilters {
  entityRefs?: string[];
  category?: string;
  layer?: string;
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
}
