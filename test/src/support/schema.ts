import { Knex } from 'knex';

/** A column, as both engines tell of it. */
export interface Column {
  name: string;
  /** `integer`, `boolean`, `text` or `varchar`. */
  type: string;
  nullable: boolean;
  /** In characters; none where there is no limit. */
  maxLength: number | null;
}

/** A column that refers to another table's. */
export interface Reference {
  column: string;
  table: string;
  to: string;
}

export interface Table {
  name: string;
  columns: Column[];
  references: Reference[];
}

/** How an engine is asked about itself; knex's own tables and the engine's are left out. */
interface Dialect {
  tables(knex: Knex): Promise<string[]>;
  columns(knex: Knex, table: string): Promise<Column[]>;
  references(knex: Knex, table: string): Promise<Reference[]>;
  /** Everything that makes up the schema, indexes included, to be compared with that of another time. */
  definitions(knex: Knex): Promise<object[]>;
}

/** What SQLite keeps is how it was written: knex writes a table that it makes anew in its own manner. */
function asMeant(sql: string): string {
  return sql
    .split(/('(?:[^']|'')*')/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .toLowerCase()
            .replace(/["`]/g, '')
            .replace(/\s*([(),])\s*/g, '$1'),
    )
    .join('');
}

const sqlite: Dialect = {
  tables: knex =>
    knex('sqlite_master')
      .where({ type: 'table' })
      .whereNot('name', 'like', 'knex_%')
      .whereNot('name', 'like', 'sqlite_%')
      .orderBy('name')
      .pluck('name'),
  async columns(knex, table) {
    const rows = await knex.raw('select * from pragma_table_info(?)', [table]);
    return rows.map((row: any) => {
      const [, type, length] = /^(\w+)(?:\((\d+)\))?/.exec(row.type)!;
      const nullable = !row.notnull && !row.pk;
      const maxLength = length ? Number(length) : null;
      return { name: row.name, type: type.toLowerCase(), nullable, maxLength };
    });
  },
  references: (knex, table) =>
    knex.raw(
      'select "from" as "column", "table", "to" from pragma_foreign_key_list(?)',
      [table],
    ),
  async definitions(knex) {
    const rows: { name: string; sql: string | null }[] = await knex(
      'sqlite_master',
    )
      .whereNot('tbl_name', 'like', 'knex_%')
      .whereNot('tbl_name', 'like', 'sqlite_%')
      .orderBy('name')
      .select('name', 'sql');
    return rows.map(({ name, sql }) => ({ name, sql: sql && asMeant(sql) }));
  },
};

const postgres: Dialect = {
  tables: knex =>
    knex('pg_tables')
      .where({ schemaname: 'public' })
      .whereNot('tablename', 'like', 'knex_%')
      .orderBy('tablename')
      .pluck('tablename'),
  async columns(knex, table) {
    const rows = await knex('information_schema.columns')
      .where({ table_schema: 'public', table_name: table })
      .orderBy('ordinal_position');
    return rows.map(row => ({
      name: row.column_name,
      type: row.data_type.replace('character varying', 'varchar'),
      nullable: row.is_nullable === 'YES',
      maxLength: row.character_maximum_length,
    }));
  },
  async references(knex, table) {
    const { rows } = await knex.raw(
      `select own.column_name as "column", target.table_name as "table", target.column_name as "to"
         from information_schema.table_constraints made
         join information_schema.key_column_usage own using (constraint_name)
         join information_schema.constraint_column_usage target using (constraint_name)
        where made.constraint_type = 'FOREIGN KEY' and made.table_name = ?`,
      [table],
    );
    return rows;
  },
  definitions: async knex => [
    ...(await knex('information_schema.columns')
      .where({ table_schema: 'public' })
      .whereNot('table_name', 'like', 'knex_%')
      .orderBy(['table_name', 'column_name'])
      .select('table_name', 'column_name', 'data_type', 'is_nullable')
      .select('character_maximum_length', 'collation_name')),
    ...(await knex('pg_indexes')
      .where({ schemaname: 'public' })
      .whereNot('tablename', 'like', 'knex_%')
      .orderBy('indexname')
      .select('indexdef')),
  ],
};

function dialectOf(knex: Knex): Dialect {
  return knex.client.config.client === 'pg' ? postgres : sqlite;
}

/** The tables of a database, each after those that it refers to. */
export async function readTables(knex: Knex): Promise<Table[]> {
  const dialect = dialectOf(knex);
  const tables = new Map<string, Table>();
  for (const name of await dialect.tables(knex)) {
    const columns = await dialect.columns(knex, name);
    const references = await dialect.references(knex, name);
    tables.set(name, { name, columns, references });
  }
  const ordered = new Set<Table>();
  const add = (table: Table) => {
    for (const { table: other } of table.references) {
      if (other !== table.name) add(tables.get(other)!);
    }
    ordered.add(table);
  };
  tables.forEach(add);
  return [...ordered];
}

export function readDefinitions(knex: Knex): Promise<object[]> {
  return dialectOf(knex).definitions(knex);
}
