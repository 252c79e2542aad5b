/**
 * What becomes of an action: whether it is only an idea yet, who gave its proof and who verified it, how often
 * its day was moved later, who proposes not to do it, and in which later post-mortems what it addresses was
 * found again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const of = (table, column, owner) =>
    table
      .string(column, 36)
      .notNullable()
      .references('id')
      .inTable(owner)
      .onDelete('CASCADE');

  await knex.schema.alterTable('action_items', table => {
    table.boolean('is_idea').notNullable().defaultTo(false);
    table
      .string('idea_key', 64)
      .comment('the same for ideas of the same words; none of an action');
    table.string('proof_by', 256);
    table.string('proof_at', 24);
    table.string('verified_by', 256);
    table.string('verified_at', 24);
    table.integer('extensions').notNullable().defaultTo(0);
    table.string('wont_do_proposed_by', 256);
    table.index('idea_key', 'action_items_idea_key_index');
  });

  await knex.schema.createTable('action_recurrences', table => {
    of(table, 'action_item_id', 'action_items');
    of(table, 'postmortem_id', 'postmortems');
    table.primary(['action_item_id', 'postmortem_id']);
    table.index('postmortem_id');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('action_recurrences');
  await knex.schema.alterTable('action_items', table => {
    table.dropIndex('idea_key', 'action_items_idea_key_index');
  });
  for (const column of [
    'wont_do_proposed_by',
    'extensions',
    'verified_at',
    'verified_by',
    'proof_at',
    'proof_by',
    'idea_key',
    'is_idea',
  ]) {
    // In its own words: knex would make the table anew on SQLite.
    await knex.raw('alter table action_items drop column ??', [column]);
  }
};
