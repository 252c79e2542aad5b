/**
 * What people say about a post-mortem: comments in threads, one level deep, about the document or a
 * part of it; and which state of it a reviewer approved. A reply carries the target of its thread.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const ofDocument = table =>
    table
      .string('postmortem_id', 36)
      .notNullable()
      .references('id')
      .inTable('postmortems')
      .onDelete('CASCADE');
  await knex.schema.createTable('comments', table => {
    table.string('id', 36).primary();
    ofDocument(table);
    table.string('thread_id', 36).notNullable().comment('its own, if it began');
    table.string('target_kind', 20).notNullable();
    table.string('target_key', 60).notNullable().comment('empty: the document');
    table.text('body').notNullable();
    table.text('mentions').notNullable().comment('JSON');
    table.string('created_at', 24).notNullable();
    table.string('created_by', 256).notNullable();
    table.string('edited_at', 24);
    table.string('resolved_at', 24);
    table.string('resolved_by', 256);
    table.integer('version').notNullable();
    table.string('deleted_at', 24);
    table.index(['postmortem_id', 'target_kind', 'target_key', 'id']);
    table.index(['thread_id', 'id']);
  });
  await knex.schema.createTable('approvals', table => {
    ofDocument(table);
    table.string('user_ref', 256).notNullable();
    table.integer('seq').notNullable().comment('the state that was approved');
    table.string('approved_at', 24).notNullable();
    table.primary(['postmortem_id', 'user_ref']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('approvals');
  await knex.schema.dropTable('comments');
};
