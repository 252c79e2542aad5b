// How much room the tables and indexes of the plugin take, by post-mortem: what the arithmetic of docs/scale.md rests on.
import knexFactory from 'knex';

const OF_TABLES = {
  // Pages of tables and of their indexes, as SQLite has them on disk.
  SQLite: `
    select m.tbl_name as name,
      sum(case when m.type = 'table' then s.pgsize else 0 end) as bytes,
      sum(case when m.type = 'index' then s.pgsize else 0 end) as index_bytes
    from dbstat s join sqlite_master m on m.name = s.name
    group by m.tbl_name`,
  PostgreSQL: `
    select relname as name, pg_table_size(relid) as bytes, pg_indexes_size(relid) as index_bytes
    from pg_stat_user_tables`,
};

/**
 * @param {'SQLite' | 'PostgreSQL'} engine
 * @param {object} database as knex takes it
 * @returns {Promise<{ name: string, rows: number, bytes: number, indexBytes: number }[]>} for each post-mortem, the largest first
 */
export async function measureSizes(engine, database) {
  const knex = knexFactory(database);
  try {
    const count = async name =>
      Number((await knex(name).count({ n: '*' }))[0].n);
    const postmortems = await count('postmortems');
    const answer = await knex.raw(OF_TABLES[engine]);
    const sizes = [];
    for (const row of answer.rows ?? answer) {
      sizes.push({
        name: row.name,
        rows: (await count(row.name)) / postmortems,
        bytes: Number(row.bytes) / postmortems,
        indexBytes: Number(row.index_bytes) / postmortems,
      });
    }
    return sizes
      .filter(({ name }) => !/^(knex_|sqlite_|benchmark_)/.test(name))
      .sort((a, b) => b.bytes + b.indexBytes - a.bytes - a.indexBytes);
  } finally {
    await knex.destroy();
  }
}
