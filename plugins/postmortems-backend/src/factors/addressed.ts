import { Knex } from 'knex';
import { ReadScope } from '../access';
import { whereOfPattern } from './patterns/nameable';
import { FactorFilters, whereFactor } from './published';

/** Which factors stand behind a number. */
export interface NumberFilters
  extends Pick<FactorFilters, 'category' | 'categorised' | 'layer' | 'source'> {
  /** Those of it, and of what was merged with it. */
  pattern?: string;
}

/** Narrows a query over `factors` to those behind a number; who says so is asked of what is counted. */
export function whereBehind(
  query: Knex.QueryBuilder,
  scope: ReadScope,
  { pattern, source, ...filters }: NumberFilters,
): void {
  query.modify(whereFactor, filters);
  if (pattern) query.modify(whereOfPattern, scope, pattern);
  if (source) {
    const column = pattern ? 'pattern_source' : 'category_source';
    query.where(`factors.${column}`, source);
  }
}

/**
 * Narrows a query over `action_items` to those that address a factor behind a number. It goes from the factors to
 * their actions: where these are few, it would be long to look for them among all.
 */
export function whereAddresses(
  query: Knex.QueryBuilder,
  scope: ReadScope,
  filters: NumberFilters,
): void {
  query.whereIn('action_items.id', addressing =>
    addressing
      .select('action_item_factors.action_item_id')
      .from('factors')
      .join(
        'action_item_factors',
        'action_item_factors.factor_id',
        'factors.id',
      )
      .modify(whereBehind, scope, filters),
  );
}
