import { Knex } from 'knex';

/** SQLite takes 32,766 values in one statement, and no table of ours has 60 columns. */
const ROWS_AT_ONCE = 500;

/** Inserts any number of rows, as many in one statement as both engines take. */
export async function insertAll(
  trx: Knex.Transaction,
  table: string,
  rows: object[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    await trx(table).insert(rows.slice(i, i + ROWS_AT_ONCE));
  }
}
