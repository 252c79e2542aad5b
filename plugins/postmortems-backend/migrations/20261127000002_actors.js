/**
 * How those who acted appear in the exported report: by name or by role, and which role.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('postmortems', table => {
    table.string('actors_shown', 10).notNullable().defaultTo('name');
    table.text('actor_roles').notNullable().defaultTo('[]').comment('JSON');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // In its own words: knex would make the table anew on SQLite.
  await knex.raw('alter table postmortems drop column actor_roles');
  await knex.raw('alter table postmortems drop column actors_shown');
};
