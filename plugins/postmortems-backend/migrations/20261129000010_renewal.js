/**
 * By which version of the lexicon and the normaliser a factor was sorted, and what a newer one would sort otherwise.
 * Every factor from before this was sorted by version 3: there was no other one.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('factors', table => {
    table
      .integer('sorted_by')
      .notNullable()
      .defaultTo(3)
      .comment('the version that suggested what is suggested of it');
    table
      .integer('looked_by')
      .notNullable()
      .defaultTo(3)
      .comment('the latest version that was asked about it');
    table.index(['looked_by', 'id'], 'factors_to_look_at_index', {
      predicate: knex.whereRaw(
        "deleted_at is null and (category_source = 'suggested' or pattern_source = 'suggested')",
      ),
    });
  });

  await knex.schema.alterTable('pattern_aliases', table => {
    table.index(['normaliser', 'id']);
  });

  await knex.schema.createTable('renewal_proposals', table => {
    table.string('factor_id', 36).primary();
    table
      .string('postmortem_id', 36)
      .notNullable()
      .references('id')
      .inTable('postmortems')
      .onDelete('CASCADE');
    table
      .integer('factor_version')
      .notNullable()
      .comment('of the row that was looked at');
    table.integer('made_by').notNullable().comment('what stands there');
    table.integer('version').notNullable().comment('that says otherwise');
    table.string('from_category', 60);
    table.string('to_category', 60);
    table.string('from_pattern', 36);
    table.string('to_pattern', 36);
    table.string('proposed_at', 24).notNullable();
    table.string('applied_at', 24);
    table.index(['version', 'postmortem_id', 'factor_id']);
    table.index(
      ['version', 'postmortem_id', 'factor_id'],
      'renewal_proposals_waiting_index',
      { predicate: knex.whereRaw('applied_at is null') },
    );
    table.index('postmortem_id');
  });

  await knex.schema.createTable('renewal_runs', table => {
    table.integer('version').primary();
    table.string('state', 20).notNullable();
    table
      .string('last_postmortem_id', 36)
      .notNullable()
      .comment('how far it is');
    table
      .text('scope')
      .notNullable()
      .comment('JSON: for whom it runs; empty when it does not');
    table.string('started_at', 24).notNullable();
    table.string('started_by', 256).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('renewal_runs');
  await knex.schema.dropTable('renewal_proposals');
  await knex.schema.alterTable('pattern_aliases', table => {
    table.dropIndex(['normaliser', 'id']);
  });
  await knex.schema.alterTable('factors', table => {
    table.dropIndex([], 'factors_to_look_at_index');
  });
  for (const column of ['looked_by', 'sorted_by']) {
    // In its own words: knex would make the table anew on SQLite.
    await knex.raw('alter table factors drop column ??', [column]);
  }
};
