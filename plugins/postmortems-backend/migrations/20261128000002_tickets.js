/**
 * What is known of the issues that action items have in trackers; how far the changes of each place were
 * read; and until when a tracker wants to be left alone.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const time = (table, column) => table.string(column, 24);

  await knex.schema.createTable('tickets', table => {
    table
      .string('action_item_id', 36)
      .primary()
      .references('id')
      .inTable('action_items')
      .onDelete('CASCADE');
    table
      .string('postmortem_id', 36)
      .notNullable()
      .references('id')
      .inTable('postmortems')
      .onDelete('CASCADE');
    table.string('tracker', 40).notNullable();
    table.string('place', 300).notNullable();
    table.string('issue_id', 100).comment('none while it is being made');
    table.text('url');
    table.boolean('is_ours').notNullable().comment('made here, not linked');
    table
      .string('state', 20)
      .notNullable()
      .comment('creating, refused, open, closed, not_planned, missing, moved');
    table.text('title').comment('what the action is called there; if compared');
    table.string('owner', 256).comment('who it is assigned to there; if known');
    table.text('moved_to');
    table.text('problem').comment('what the tracker said last');
    time(table, 'requested_at').notNullable();
    table.string('requested_by', 256).notNullable();
    time(table, 'attempted_at').comment('since when there may be an issue');
    time(table, 'tried_at').comment('the last attempt');
    table.text('etag');
    time(table, 'changed_at').comment('by the clock of the tracker');
    time(table, 'read_at');
    table.index('postmortem_id');
    table.index(['tracker', 'place', 'issue_id']);
    table.index(['state', 'read_at']);
  });

  await knex.schema.createTable('tracker_places', table => {
    table.string('tracker', 40).notNullable();
    table.string('place', 300).notNullable();
    time(table, 'changed_until').notNullable();
    table.text('etag');
    table.primary(['tracker', 'place']);
  });

  await knex.schema.createTable('tracker_pauses', table => {
    table.string('tracker', 40).primary();
    time(table, 'until').notNullable();
    table.text('why').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('tracker_pauses');
  await knex.schema.dropTable('tracker_places');
  await knex.schema.dropTable('tickets');
};
