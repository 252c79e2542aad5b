/**
 * Meetings in which people went through the actions of a group or of all, and what they decided of each. Who
 * decided is not kept: the change of an action is in its history.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const time = (table, column) => table.string(column, 24);
  const of = (table, column, owner) =>
    table
      .string(column, 36)
      .notNullable()
      .references('id')
      .inTable(owner)
      .onDelete('CASCADE');

  await knex.schema.createTable('action_reviews', table => {
    table.string('id', 36).primary();
    table
      .string('scope', 256)
      .notNullable()
      .comment('a group; empty: the whole organisation');
    time(table, 'started_at').notNullable();
    table.string('started_by', 256).notNullable();
    time(table, 'touched_at').notNullable();
    time(table, 'finished_at');
    table
      .string('open_scope', 256)
      .unique()
      .comment('its scope while it is under way, so that there is one of each');
    table.index(['scope', 'started_at', 'id']);
  });

  await knex.schema.createTable('action_review_decisions', table => {
    of(table, 'review_id', 'action_reviews');
    of(table, 'action_item_id', 'action_items');
    table.string('decision', 20).notNullable();
    time(table, 'decided_at').notNullable();
    table.primary(['review_id', 'action_item_id']);
    table.index('action_item_id');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('action_review_decisions');
  await knex.schema.dropTable('action_reviews');
};
