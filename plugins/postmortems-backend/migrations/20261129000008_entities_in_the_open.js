/**
 * When something happened to an entity, beside its name, for what is published and everybody may read: how often there
 * was anything since some day would have to be looked up in each of its post-mortems.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('postmortem_entities', table => {
    table
      .string('open_started_at', 24)
      .comment(
        'when the incident started; null unless it is published, and everybody may read of it',
      );
    table.index(['entity_ref', 'open_started_at', 'postmortem_id']);
  });
  await knex('postmortem_entities').update({
    open_started_at: knex('postmortems')
      .whereRaw('postmortems.id = postmortem_entities.postmortem_id')
      .where({ status: 'published', visibility: 'open', deleted_at: null })
      .select('started_at'),
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('postmortem_entities', table => {
    table.dropIndex(['entity_ref', 'open_started_at', 'postmortem_id']);
  });
  // In its own words: knex would make the table anew on SQLite.
  await knex.raw('alter table postmortem_entities drop column open_started_at');
};
