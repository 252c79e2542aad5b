import { Knex } from 'knex';
import { Column, readTables, Table } from './schema';

/** What stands in a database: the rows of each table. */
export type Contents = Map<string, Record<string, unknown>[]>;

/**
 * Fills every table with so many rows, whatever columns it has: row 0 with nothing where nothing may
 * be, the others with something of their own.
 */
export async function fill(knex: Knex, rows: number): Promise<void> {
  for (const table of await readTables(knex)) {
    const made = Array.from({ length: rows }, (_, row) => rowOf(table, row));
    await knex(table.name).insert(made);
  }
}

function rowOf({ columns, references }: Table, row: number): object {
  const values = columns.map(column => {
    const reference = references.find(found => found.column === column.name);
    // Row 7 refers to row 7.
    return reference
      ? [column.name, something({ ...column, name: reference.to }, row)]
      : [
          column.name,
          column.nullable && row === 0 ? null : something(column, row),
        ];
  });
  return Object.fromEntries(values);
}

function something({ name, type, maxLength }: Column, row: number): unknown {
  switch (type) {
    case 'boolean':
      return row % 2 === 1;
    case 'integer':
    case 'bigint':
      return row + 1;
    case 'bytea':
    case 'blob':
      return Buffer.from(`${row} ${name}`);
    case 'text':
    case 'varchar':
      return `${row}·${name} "ünï",\n🌊`.slice(0, maxLength ?? undefined);
    default:
      throw new Error(`Say here what goes into ${name}, which is ${type}`);
  }
}

/** Every row of every table. */
export async function readContents(knex: Knex): Promise<Contents> {
  const contents: Contents = new Map();
  for (const { name } of await readTables(knex)) {
    contents.set(name, await knex(name).select());
  }
  return contents;
}

/** The tables whose rows are not what they were, as far as tables and columns are still there. */
export function changedTables(before: Contents, now: Contents): string[] {
  return [...before.keys()].filter(table => {
    const rows = now.get(table);
    if (!rows) return false;
    const columns = Object.keys(before.get(table)![0]).filter(
      name => rows.length === 0 || name in rows[0],
    );
    const sorted = (some: Record<string, unknown>[]) =>
      some.map(row => JSON.stringify(columns.map(name => row[name]))).sort();
    return (
      JSON.stringify(sorted(rows)) !==
      JSON.stringify(sorted(before.get(table)!))
    );
  });
}
