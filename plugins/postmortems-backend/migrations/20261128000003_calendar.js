/**
 * Calendars that people subscribed to, and what each has told, so that what is gone can be called off.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const time = (table, column) => table.string(column, 24);

  await knex.schema.createTable('calendar_feeds', table => {
    table.string('id', 36).primary();
    table.string('user_ref', 256).notNullable();
    table.string('about', 256).comment('an entity; empty: what the user owes');
    table.string('token_hash', 64).notNullable().unique();
    time(table, 'created_at').notNullable();
    time(table, 'read_at');
    table.index('user_ref');
  });

  // No word of a post-mortem: only that there was something, and when.
  await knex.schema.createTable('calendar_entries', table => {
    table
      .string('feed_id', 36)
      .notNullable()
      .references('id')
      .inTable('calendar_feeds')
      .onDelete('CASCADE');
    table.string('uid', 80).notNullable();
    table.string('starts', 24).notNullable().comment('a day or a time');
    table.string('stamp', 24).notNullable().comment('of what it was made of');
    table.integer('sequence').notNullable();
    time(table, 'gone_at');
    table.primary(['feed_id', 'uid']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('calendar_entries');
  await knex.schema.dropTable('calendar_feeds');
};
