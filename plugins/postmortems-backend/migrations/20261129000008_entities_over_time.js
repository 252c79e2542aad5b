/**
 * When something happened to an entity, beside its name, and who may read of it: how often there was anything since some
 * day would have to be looked up in each of its post-mortems.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('postmortem_entities', table => {
    table
      .string('published_as', 20)
      .comment('its visibility; null of what is not published, or deleted');
    table.string('started_at', 24).comment('when the incident started');
    table.index(
      ['entity_ref', 'published_as', 'started_at', 'postmortem_id'],
      'postmortem_entities_over_time',
    );
  });
  const ofPostmortem = column =>
    knex('postmortems')
      .whereRaw('postmortems.id = postmortem_entities.postmortem_id')
      .where({ status: 'published', deleted_at: null })
      .select(column);
  await knex('postmortem_entities').update({
    published_as: ofPostmortem('visibility'),
    started_at: ofPostmortem('started_at'),
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('drop index postmortem_entities_over_time');
  // In its own words: knex would make the table anew on SQLite.
  for (const column of ['started_at', 'published_as']) {
    await knex.raw('alter table postmortem_entities drop column ??', [column]);
  }
};
