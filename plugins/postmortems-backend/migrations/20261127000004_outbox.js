/**
 * What is to happen outside the database because of a change of it, and who follows which entity. A cause
 * has no recipient; the rows for each recipient are made from it when it is due.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const time = (table, column) => table.string(column, 24);

  await knex.schema.createTable('outbox', table => {
    table.string('id', 36).primary();
    table.string('kind', 40).notNullable();
    table.string('dedupe_key', 200).notNullable();
    table
      .string('recipient', 256)
      .notNullable()
      .comment('a user; empty: the cause');
    table
      .string('postmortem_id', 36)
      .notNullable()
      .references('id')
      .inTable('postmortems')
      .onDelete('CASCADE');
    table
      .text('payload')
      .notNullable()
      .comment('JSON: ids and figures, no text');
    table
      .string('status', 20)
      .notNullable()
      .comment('waiting, done, skipped or failed');
    time(table, 'due_at').notNullable();
    table.string('claimed_by', 36);
    time(table, 'claimed_until');
    table.integer('attempts').notNullable();
    time(table, 'done_at');
    table.text('last_error');
    table.unique(['dedupe_key', 'recipient']);
    table.index(['status', 'due_at', 'id']);
    table.index('postmortem_id');
  });

  await knex.schema.createTable('follows', table => {
    table.string('user_ref', 256).notNullable();
    table.string('entity_ref', 256).notNullable();
    time(table, 'since').notNullable();
    table.primary(['user_ref', 'entity_ref']);
    table.index('entity_ref');
  });

  // Reminders look for what was resolved lately.
  await knex.schema.alterTable('postmortems', table => {
    table.index('resolved_at', 'postmortems_resolved_at_index');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('postmortems', table => {
    table.dropIndex('resolved_at', 'postmortems_resolved_at_index');
  });
  await knex.schema.dropTable('follows');
  await knex.schema.dropTable('outbox');
};
