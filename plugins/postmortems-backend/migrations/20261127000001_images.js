/**
 * Artefacts may be images: what one shows, for who cannot see it, and its bytes.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('evidence', table => {
    table.text('alt').notNullable().defaultTo('');
  });
  await knex.schema.createTable('evidence_images', table => {
    table
      .string('evidence_id', 36)
      .primary()
      .references('id')
      .inTable('evidence')
      .onDelete('CASCADE');
    table.binary('bytes').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('evidence_images');
  // In its own words: knex would make the table anew on SQLite.
  await knex.raw('alter table evidence drop column alt');
};
