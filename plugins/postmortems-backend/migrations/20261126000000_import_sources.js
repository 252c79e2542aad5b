/**
 * Of what text a post-mortem was made, so that the same file is not brought in twice by mistake.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('import_sources', table => {
    table
      .string('postmortem_id', 36)
      .primary()
      .references('id')
      .inTable('postmortems')
      .onDelete('CASCADE');
    table.string('content_hash', 64).notNullable().comment('SHA-256, hex');
    table.index('content_hash');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('import_sources');
};
