/**
 * Patterns: named stories that recur under a category. A factor names the pattern it belongs to; a pattern that was
 * merged into another points to it, so that no document is written. What was done to a pattern is kept beside the
 * post-mortems that were in it then: only who may read one of these is told.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';
  const ordered = (table, column) =>
    table.specificType(column, isPostgres ? 'text collate "C"' : 'text');
  const time = (table, column) => table.string(column, 24);
  const of = (table, column, owner) =>
    table
      .string(column, 36)
      .notNullable()
      .references('id')
      .inTable(owner)
      .onDelete('CASCADE');

  await knex.schema.createTable('patterns', table => {
    table.string('id', 36).primary();
    table.text('name').notNullable();
    ordered(table, 'name_key').notNullable();
    table.string('category', 60).notNullable();
    table.string('merged_into', 36).comment('another pattern');
    table
      .string('root_id', 36)
      .notNullable()
      .comment('where following merged_into ends: itself, if not merged');
    table.integer('version').notNullable();
    time(table, 'created_at').notNullable();
    table.string('created_by', 256).notNullable();
    time(table, 'updated_at').notNullable();
    table.string('updated_by', 256).notNullable();
    table.index(['name_key', 'id']);
    table.index(['root_id', 'id']);
  });

  await knex.schema.createTable('pattern_aliases', table => {
    table.string('id', 36).primary();
    of(table, 'pattern_id', 'patterns');
    table.text('statement').notNullable();
    table
      .string('digest', 64)
      .notNullable()
      .comment('of the statement as it is compared');
    table.integer('normaliser').notNullable().comment('by which version');
    table.unique(['pattern_id', 'digest']);
    table.index('digest');
  });

  await knex.schema.createTable('pattern_history', table => {
    table.string('id', 36).primary();
    of(table, 'pattern_id', 'patterns');
    table.string('act', 20).notNullable();
    table.string('actor', 256).notNullable();
    time(table, 'at').notNullable();
    table.text('before').notNullable().comment('JSON');
    table.text('after').notNullable().comment('JSON');
    table.string('other_id', 36).comment('the other pattern of a merge, split');
    table.index(['pattern_id', 'id']);
  });

  await knex.schema.createTable('pattern_history_postmortems', table => {
    of(table, 'entry_id', 'pattern_history');
    of(table, 'postmortem_id', 'postmortems');
    table.primary(['entry_id', 'postmortem_id']);
    table.index('postmortem_id');
  });

  await knex.schema.alterTable('factors', table => {
    table.string('pattern_id', 36);
    table.string('pattern_source', 20).notNullable().defaultTo('person');
    table.index(['pattern_id', 'postmortem_id']);
    table.index(['postmortem_id'], 'factors_unconfirmed_index', {
      predicate: knex.whereRaw(
        "deleted_at is null and (category_source = 'suggested' or pattern_source = 'suggested')",
      ),
    });
  });

  await remakeFacts(
    knex,
    table => {
      table.string('pattern_id', 36).notNullable().comment('empty: none');
      table.string('category_source', 20).notNullable();
      table.string('pattern_source', 20).notNullable();
      table.primary([
        'postmortem_id',
        'category',
        'layer',
        'entity_ref',
        'pattern_id',
        'category_source',
        'pattern_source',
      ]);
      table.index(['pattern_id', 'entity_ref', 'month', 'postmortem_id']);
    },
    `select distinct old.postmortem_id, old.entity_ref, old.month, old.category, old.layer, old.severity,
       '' as pattern_id, coalesce(factors.category_source, 'person') as category_source, 'person' as pattern_source
     from old_facts old left join factors on factors.postmortem_id = old.postmortem_id
       and factors.category = old.category and factors.layer = old.layer and factors.deleted_at is null`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await remakeFacts(
    knex,
    table =>
      table.primary(['postmortem_id', 'category', 'layer', 'entity_ref']),
    'select distinct postmortem_id, entity_ref, month, category, layer, severity from old_facts',
  );
  await knex.schema.alterTable('factors', table => {
    table.dropIndex([], 'factors_unconfirmed_index');
    table.dropIndex(['pattern_id', 'postmortem_id']);
  });
  for (const column of ['pattern_source', 'pattern_id']) {
    // In its own words: knex would make the table anew on SQLite.
    await knex.raw('alter table factors drop column ??', [column]);
  }
  for (const table of [
    'pattern_history_postmortems',
    'pattern_history',
    'pattern_aliases',
    'patterns',
  ]) {
    await knex.schema.dropTable(table);
  }
};

/**
 * Makes the table of facts anew, since SQLite changes no primary key.
 *
 * @param {import('knex').Knex} knex
 * @param {(table: import('knex').Knex.CreateTableBuilder) => void} columns - what it has besides
 * @param {string} rows - selects what it is filled with from `old_facts`, in the order of its columns
 */
async function remakeFacts(knex, columns, rows) {
  await knex.raw('create table old_facts as select * from postmortem_facts');
  await knex.schema.dropTable('postmortem_facts');
  await knex.schema.createTable('postmortem_facts', table => {
    table
      .string('postmortem_id', 36)
      .notNullable()
      .references('id')
      .inTable('postmortems')
      .onDelete('CASCADE');
    table.string('entity_ref', 256).notNullable().comment('empty: none named');
    table.string('month', 7).notNullable();
    table.string('category', 60).notNullable();
    table.string('layer', 20).notNullable();
    table.string('severity', 60);
    columns(table);
    table.index(['category', 'entity_ref', 'month', 'postmortem_id']);
    table.index(['entity_ref', 'category']);
  });
  await knex.raw(`insert into postmortem_facts ${rows}`);
  await knex.schema.dropTable('old_facts');
}
