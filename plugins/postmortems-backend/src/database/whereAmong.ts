import { Knex } from 'knex';

/**
 * Keeps rows with one of some values in a column, in words that no index knows. Where other conditions leave fewer,
 * SQLite would look through all that the index has of these values.
 */
export function whereAmong(
  query: Knex.QueryBuilder,
  column: string,
  values: readonly string[],
): void {
  // Nothing at all is among nothing; an empty list is no SQL.
  const among = values.map(() => '?').join(', ') || 'null';
  query.whereRaw(`coalesce(??, '') in (${among})`, [column, ...values]);
}
