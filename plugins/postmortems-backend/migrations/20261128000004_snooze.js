/**
 * Until when nobody is reminded of an action, why, and who said so.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('action_items', table => {
    table.string('snoozed_until', 10).comment('a day');
    table.text('snooze_reason');
    table.string('snoozed_by', 256);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const column of ['snoozed_by', 'snooze_reason', 'snoozed_until']) {
    // In its own words: knex would make the table anew on SQLite.
    await knex.raw('alter table action_items drop column ??', [column]);
  }
};
