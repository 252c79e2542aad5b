/**
 * Which post-mortems were changed in what is counted of them, one row for each change. Each backend holds what is
 * counted of open post-mortems in memory, and reads here which of them to look at anew.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('counting_log', table => {
    // Never given twice, also on SQLite: what was seen under a number stays seen.
    table.increments('id');
    table
      .string('postmortem_id', 36)
      .comment('null: which patterns were merged with each other');
    table.string('at', 24).notNullable();
    table.index('at');
  });
  await knex.schema.createTable('counting_log_trims', table => {
    table
      .bigInteger('removed')
      .notNullable()
      .comment('how many rows of the log were, since there is one');
  });
  await knex('counting_log_trims').insert({ removed: 0 });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('counting_log_trims');
  await knex.schema.dropTable('counting_log');
};
