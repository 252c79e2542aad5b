/**
 * The checks that failed when a post-mortem was published, and why it was published nevertheless.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('postmortems', table => {
    table.text('waivers').notNullable().defaultTo('[]').comment('JSON');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // In its own words: knex would make the table anew on SQLite.
  await knex.raw('alter table postmortems drop column waivers');
};
