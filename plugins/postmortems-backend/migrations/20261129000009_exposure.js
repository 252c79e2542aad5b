/**
 * What the owners of other entities are asked about a post-mortem, once for each entity: does this apply to us?
 * And what they answered.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('exposures', table => {
    table.string('id', 36).primary();
    table
      .string('postmortem_id', 36)
      .notNullable()
      .references('id')
      .inTable('postmortems')
      .onDelete('CASCADE');
    table.string('entity_ref', 256).notNullable();
    table.integer('version').notNullable();
    table.string('asked_at', 24).notNullable();
    table.string('asked_by', 256).notNullable();
    table.string('answer', 20).comment('applies, does_not_apply or fixed');
    table.string('answered_on', 10).comment('the day that the answer is of');
    table.text('note').notNullable();
    table.string('answered_at', 24);
    table.string('answered_by', 256);
    table.unique(['postmortem_id', 'entity_ref']);
    table.index(['entity_ref', 'id']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('exposures');
};
