/** As many post-mortems are counted at a time. */
const BATCH = 500;

/**
 * What lists count beside a post-mortem moves into its row: they were two subqueries for each row of a
 * page, which cost more than the page itself.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('postmortems', table => {
    table
      .text('tally')
      .notNullable()
      .defaultTo('{"factors":0,"actions":0,"owed":[]}')
      .comment('JSON: what lists count');
  });
  const ids = await knex('postmortems').orderBy('id').pluck('id');
  for (let from = 0; from < ids.length; from += BATCH) {
    await countAll(knex, ids.slice(from, from + BATCH));
  }
};

async function countAll(knex, ids) {
  const tallies = new Map(
    ids.map(id => [id, { factors: 0, actions: 0, owed: [] }]),
  );
  const live = table =>
    knex(table).whereIn('postmortem_id', ids).whereNull('deleted_at');
  for (const { postmortem_id } of await live('factors').select(
    'postmortem_id',
  )) {
    tallies.get(postmortem_id).factors += 1;
  }
  const items = await live('action_items')
    .orderBy('number')
    .select('postmortem_id', 'status', 'due_on');
  for (const { postmortem_id, status, due_on } of items) {
    const tally = tallies.get(postmortem_id);
    tally.actions += 1;
    if (['open', 'in_progress'].includes(status)) tally.owed.push(due_on);
  }
  for (const [id, tally] of tallies) {
    if (tally.actions === 0 && tally.factors === 0) continue;
    await knex('postmortems')
      .where({ id })
      .update({ tally: JSON.stringify(tally) });
  }
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // Said in SQL: on SQLite knex would make the table anew, and its rows would take all that hangs on them
  // along.
  await knex.raw('alter table postmortems drop column tally');
};
