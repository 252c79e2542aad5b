/**
 * What is to happen outside the database may concern more than one post-mortem: a group's weekly digest.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('outbox', table => {
    table.setNullable('postmortem_id');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex('outbox').whereNull('postmortem_id').delete();
  await knex.schema.alterTable('outbox', table => {
    table.dropNullable('postmortem_id');
  });
};
