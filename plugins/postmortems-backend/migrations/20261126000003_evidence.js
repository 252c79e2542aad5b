/**
 * Artefacts of incidents: what is known of them, what they tell (a digest) and their text, both
 * compressed; and which of their lines an event of the timeline cites.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('evidence', table => {
    table.string('id', 36).primary();
    table
      .string('postmortem_id', 36)
      .notNullable()
      .references('id')
      .inTable('postmortems')
      .onDelete('CASCADE');
    table.text('title').notNullable();
    table.text('source').notNullable();
    table.text('command').notNullable();
    table.bigInteger('offset_ms').notNullable();
    table.text('dismissed').notNullable().comment('JSON');
    table.string('format', 60).notNullable();
    table.string('hash', 64).notNullable().comment('SHA-256, hex');
    table.bigInteger('size').notNullable();
    table.text('facts').notNullable().comment('JSON');
    table.string('created_at', 24).notNullable();
    table.string('created_by', 256).notNullable();
    table.integer('version').notNullable();
    table.string('updated_at', 24).notNullable();
    table.string('updated_by', 256).notNullable();
    table.string('deleted_at', 24);
    table.index(['postmortem_id', 'hash']);
  });
  await knex.schema.createTable('evidence_contents', table => {
    table
      .string('evidence_id', 36)
      .primary()
      .references('id')
      .inTable('evidence')
      .onDelete('CASCADE');
    table.binary('digest').notNullable().comment('JSON, gzip');
    table.binary('text').notNullable().comment('UTF-8, gzip');
  });
  await knex.schema.alterTable('timeline_events', table => {
    table.text('citations').comment('JSON');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // In its own words: knex would make the table anew on SQLite.
  await knex.raw('alter table timeline_events drop column citations');
  await knex.schema.dropTable('evidence_contents');
  await knex.schema.dropTable('evidence');
};
