/**
 * Which actions everybody sees to have recurred, told by the recurrence alone: it would have to be looked up in two
 * post-mortems each time. And a mark on the actions themselves, by which a list of those finds its pages.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('action_recurrences', table => {
    table
      .string('open_closed_at', 24)
      .comment(
        'when the action was closed, empty if unknown; null if it is not done, or not everybody may read it',
      );
    table
      .string('open_started_at', 24)
      .comment(
        'when the later incident started; null if not everybody may read of it',
      );
  });
  await knex.schema.alterTable('action_items', table => {
    table
      .boolean('ever_recurred')
      .notNullable()
      .defaultTo(false)
      .comment('a recurrence was found; whether it holds, is seen from it');
  });
  await knex('action_items')
    .whereIn('id', knex('action_recurrences').select('action_item_id'))
    .update({ ever_recurred: true });
  await knex('action_recurrences').update({
    open_closed_at: knex('action_items')
      .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
      .whereRaw('action_items.id = action_recurrences.action_item_id')
      .whereNull('action_items.deleted_at')
      .whereRaw('not action_items.is_idea')
      .whereNotIn('action_items.status', ['open', 'in_progress', 'wont_do'])
      .whereNull('postmortems.deleted_at')
      .where('postmortems.visibility', 'open')
      .select(knex.raw("coalesce(action_items.closed_at, '')")),
    open_started_at: knex('postmortems')
      .whereRaw('postmortems.id = action_recurrences.postmortem_id')
      .whereNull('deleted_at')
      .where('visibility', 'open')
      .select('started_at'),
  });
  await knex.raw(
    'create index action_recurrences_open on action_recurrences (action_item_id) where open_started_at > open_closed_at',
  );
  await knex.raw(
    'create index action_items_recurred on action_items (due_key, id) where ever_recurred and deleted_at is null and not is_idea',
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('drop index action_items_recurred');
  await knex.raw('drop index action_recurrences_open');
  // In its own words: knex would make the table anew on SQLite.
  await knex.raw('alter table action_items drop column ever_recurred');
  for (const column of ['open_started_at', 'open_closed_at']) {
    await knex.raw('alter table action_recurrences drop column ??', [column]);
  }
};
