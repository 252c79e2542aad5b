/**
 * What stays of a post-mortem that was purged; which answers quote which post-mortem; and what was taken
 * out of a history.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const time = (table, column) => table.string(column, 24);

  await knex.schema.createTable('purges', table => {
    table.string('ref', 40).primary().comment('never given again');
    table.string('postmortem_id', 36).notNullable();
    table.text('reason').notNullable();
    table.text('purged_by').notNullable();
    time(table, 'purged_at').notNullable();
  });

  await knex.schema.alterTable('idempotency_keys', table => {
    table
      .string('postmortem_id', 36)
      .comment('none: answered before this was kept');
    table.index('postmortem_id', 'idempotency_keys_postmortem_id_index');
  });

  await knex.schema.alterTable('revisions', table => {
    table.text('redaction').comment('JSON: by whom, when and why');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // In its own words: knex would make the tables anew on SQLite.
  await knex.raw('alter table revisions drop column redaction');
  await knex.raw('drop index idempotency_keys_postmortem_id_index');
  await knex.raw('alter table idempotency_keys drop column postmortem_id');
  await knex.schema.dropTable('purges');
};
