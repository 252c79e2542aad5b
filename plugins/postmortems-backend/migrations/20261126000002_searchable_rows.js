/**
 * A word says by a number in which row of which document it stands: two ids of 80 characters beside
 * each of the thousands of words of an import were most of what it wrote. That a row belongs to a
 * document is, as before, the doing of the one place that writes them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('searchable_rows', table => {
    table.increments('id');
    table.string('postmortem_id', 36).notNullable();
    table
      .string('source', 80)
      .notNullable()
      .comment('the row in which the words stand');
    table.unique(['postmortem_id', 'source']);
  });
  await knex.schema.renameTable('postmortem_terms', 'terms_before');
  await knex.schema.createTable('searchable_terms', table => {
    table.integer('row_id').notNullable().comment('of searchable_rows');
    ordered(knex, table, 'term').notNullable();
    table.primary(['row_id', 'term']);
    table.index(['term', 'row_id']);
  });
  await knex
    .into(
      knex.raw('?? (??, ??)', ['searchable_rows', 'postmortem_id', 'source']),
    )
    .insert(
      knex('terms_before')
        .distinct('postmortem_id', 'source')
        .orderBy(['postmortem_id', 'source']),
    );
  await knex
    .into(knex.raw('?? (??, ??)', ['searchable_terms', 'row_id', 'term']))
    .insert(
      knex('terms_before as words')
        .join('searchable_rows as rows', function rowOfWord() {
          this.on('rows.postmortem_id', 'words.postmortem_id');
          this.on('rows.source', 'words.source');
        })
        .select('rows.id', 'words.term'),
    );
  await knex.schema.dropTable('terms_before');
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.createTable('postmortem_terms', table => {
    table.string('postmortem_id', 36).notNullable();
    ordered(knex, table, 'term').notNullable();
    table
      .string('source', 80)
      .notNullable()
      .comment('the row in which the word stands');
    table.primary(['postmortem_id', 'source', 'term']);
    table.index(['term', 'postmortem_id']);
  });
  await knex
    .into(
      knex.raw('?? (??, ??, ??)', [
        'postmortem_terms',
        'postmortem_id',
        'source',
        'term',
      ]),
    )
    .insert(
      knex('searchable_terms as words')
        .join('searchable_rows as rows', 'rows.id', 'words.row_id')
        .select('rows.postmortem_id', 'rows.source', 'words.term'),
    );
  await knex.schema.dropTable('searchable_terms');
  await knex.schema.dropTable('searchable_rows');
};

/** Compared byte by byte, on both. */
function ordered(knex, table, column) {
  const isPostgres = knex.client.config.client === 'pg';
  return table.specificType(column, isPostgres ? 'text collate "C"' : 'text');
}
