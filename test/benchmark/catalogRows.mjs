// As many entities as wanted, each a copy of one that the catalog read, processed and stitched: under a name and an id
// of its own, with all that its queries read.
import knexFactory from 'knex';

const COPIES = 'benchmark_entities';

/** Nobody processes them anew, and an entity that nobody refers to would be deleted. */
const LATER = '2099-01-01 00:00:00';
const PROVIDER = 'benchmark';

/** The entities that are copied, as SQL: what has a lifecycle. */
const ORIGINALS = `
  select final_entities.entity_id, final_entities.entity_ref, names.original_value as name
  from final_entities
  join search lifecycles on lifecycles.entity_id = final_entities.entity_id and lifecycles.key = 'spec.lifecycle'
  join search names on names.entity_id = final_entities.entity_id and names.key = 'metadata.name'
  order by final_entities.entity_ref`;

/** The JSON of a copy, of that of its original. */
const copied = column =>
  `replace(replace(${column}, of_id, id), '"name":"' || of_name || '"', '"name":"' || name || '"')`;

const FILL = [
  `insert into refresh_state (entity_id, entity_ref, unprocessed_entity, processed_entity, cache, errors,
     next_update_at, last_discovery_at, location_key, result_hash, unprocessed_hash)
   select id, ref, ${copied('unprocessed_entity')}, ${copied(
    'processed_entity',
  )}, cache, errors, '${LATER}', last_discovery_at, location_key, result_hash, unprocessed_hash
   from ${COPIES} join refresh_state on refresh_state.entity_id = of_id`,
  `insert into refresh_state_references (source_key, target_entity_ref)
   select '${PROVIDER}', ref from ${COPIES}`,
  `insert into final_entities (entity_id, entity_ref, hash, final_entity, last_updated_at)
   select id, ref, hash, ${copied('final_entity')}, last_updated_at
   from ${COPIES} join final_entities on final_entities.entity_id = of_id`,
  ...['metadata.uid', 'metadata.name'].map(
    key => `insert into search (entity_id, key, value, original_value)
     select id, key, ${key === 'metadata.uid' ? 'id, id' : 'name, name'}
     from ${COPIES} join search on search.entity_id = of_id where key = '${key}'`,
  ),
  `insert into search (entity_id, key, value, original_value)
   select id, key, value, original_value from ${COPIES} join search on search.entity_id = of_id
   where key not in ('metadata.uid', 'metadata.name')`,
];

/**
 * @param {Awaited<ReturnType<import('./portals.mjs').startOn>>} portal
 * @param {number} count how many entities there are to be in all
 */
export async function fillCatalog(portal, count) {
  const knex = knexFactory(portal.databaseOf('catalog'));
  try {
    const answer = await knex.raw(ORIGINALS);
    const originals = answer.rows ?? answer;
    const [{ n }] = await knex('final_entities').count({ n: '*' });
    await knex.schema.createTable(COPIES, table => {
      table.string('id').primary();
      for (const column of ['ref', 'name', 'of_id', 'of_name']) {
        table.string(column);
      }
    });
    const copies = Array.from({ length: count - Number(n) }, (_, i) => {
      const of = originals[i % originals.length];
      const padded = String(i + 1).padStart(6, '0');
      return {
        id: `${of.entity_id.slice(0, 24)}${padded.padStart(12, '0')}`,
        ref: `${of.entity_ref}-${padded}`,
        name: `${of.name}-${padded}`,
        of_id: of.entity_id,
        of_name: of.name,
      };
    });
    await knex.transaction(async trx => {
      await trx.batchInsert(COPIES, copies, 500);
      for (const statement of FILL) await trx.raw(statement);
    });
    await knex.schema.dropTable(COPIES);
    if (portal.place.engine === 'PostgreSQL') await knex.raw('vacuum analyze');
  } finally {
    await knex.destroy();
  }
}
