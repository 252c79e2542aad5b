import { Knex } from 'knex';

/** So few are written as ever; reading JSON only pays for more. */
const FEW = 10;
const ROWS_AT_ONCE = 5_000;

/**
 * Inserts any number of rows, which all have the same columns. Many are handed over as one value, JSON:
 * a statement with a placeholder for each of thousands of values takes longer to read than to carry out.
 */
export async function insertAll(
  trx: Knex.Transaction,
  table: string,
  rows: object[],
): Promise<void> {
  if (rows.length === 0) return;
  if (rows.length <= FEW) {
    await trx(table).insert(rows);
    return;
  }
  const columns = Object.keys(rows[0]);
  const names = columns.map(() => '??').join(', ');
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    const json = JSON.stringify(rows.slice(i, i + ROWS_AT_ONCE));
    if (trx.client.config.client === 'pg') {
      await trx.raw(
        `insert into ?? (${names}) select ${names} from json_populate_recordset(null::??, ?)`,
        [table, ...columns, ...columns, table, json],
      );
    } else {
      const values = columns.map(() => 'json_extract(value, ?)').join(', ');
      await trx.raw(
        `insert into ?? (${names}) select ${values} from json_each(?)`,
        [table, ...columns, ...columns.map(name => `$.${name}`), json],
      );
    }
  }
}
