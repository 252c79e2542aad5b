/** As many post-mortems are counted at a time. */
const BATCH = 500;

// In the words of the lists: SQLite compares them as text.
const IS_OWED = "status not in ('done', 'verified', 'wont_do')";
const IS_UNPROVEN =
  "status not in ('open', 'in_progress', 'verified', 'wont_do') and coalesce(proof, '') = ''";
const IS_LISTED = 'deleted_at is null and not is_idea';

/**
 * How many action items of open post-mortems stand where: half a million of them would have to be counted
 * for each look at the whole. And what the lists of those that are owed, and of those that wait for a proof,
 * are read by: most actions are neither.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('action_tally', table => {
    table.string('status', 20).notNullable();
    table.boolean('unproven').notNullable();
    table
      .string('made_on', 10)
      .notNullable()
      .comment('of what is owed; else empty');
    table
      .string('due_key', 10)
      .notNullable()
      .comment('of what is owed; else empty');
    table
      .integer('days')
      .notNullable()
      .comment('from made to closed; -1 where that is not known');
    table
      .integer('actions')
      .notNullable()
      .comment('added to those of the same kind; less than none: taken away');
    table.boolean('is_sum').notNullable();
  });
  await knex.schema.alterTable('postmortems', table => {
    table
      .text('counted_actions')
      .notNullable()
      .defaultTo('{}')
      .comment('JSON: what of it stands in action_tally');
  });
  await knex.raw(
    `create index action_items_owed on action_items (due_key, id) where ${IS_OWED} and ${IS_LISTED}`,
  );
  await knex.raw(
    `create index action_items_unproven on action_items (due_key, id) where ${IS_UNPROVEN} and ${IS_LISTED}`,
  );
  await count(knex);
};

/** Counts all that is there. */
async function count(knex) {
  const sums = new Map();
  const ids = await knex('postmortems')
    .whereNull('deleted_at')
    .where('visibility', 'open')
    .orderBy('id')
    .pluck('id');
  for (let from = 0; from < ids.length; from += BATCH) {
    const counted = await countedOf(knex, ids.slice(from, from + BATCH));
    for (const [id, kinds] of counted) {
      await knex('postmortems')
        .where({ id })
        .update({ counted_actions: JSON.stringify(kinds) });
      for (const [kind, n] of Object.entries(kinds)) {
        sums.set(kind, (sums.get(kind) ?? 0) + n);
      }
    }
  }
  const rows = [...sums].map(([kind, actions]) => {
    const [status, unproven, made_on, due_key, days] = JSON.parse(kind);
    const row = { status, unproven, made_on, due_key, days };
    return { ...row, actions, is_sum: true };
  });
  if (rows.length > 0) await knex.batchInsert('action_tally', rows, 100);
}

async function countedOf(knex, ids) {
  const items = await knex('action_items')
    .whereIn('postmortem_id', ids)
    .whereRaw(IS_LISTED)
    .orderBy(['postmortem_id', 'number'])
    .select('postmortem_id', 'status', 'proof', 'due_key')
    .select('created_at', 'closed_at');
  const counted = new Map();
  for (const item of items) {
    const kind = kindOf(item);
    const kinds = counted.get(item.postmortem_id) ?? {};
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    counted.set(item.postmortem_id, kinds);
  }
  return counted;
}

function kindOf({ status, proof, due_key, created_at, closed_at }) {
  const made = created_at.slice(0, 10);
  if (['open', 'in_progress'].includes(status)) {
    return JSON.stringify([status, false, made, due_key, -1]);
  }
  const unproven = status === 'done' && !proof;
  const isKnown = closed_at !== null && closed_at >= created_at;
  const days = isKnown
    ? (Date.parse(closed_at.slice(0, 10)) - Date.parse(made)) / 86_400_000
    : -1;
  return JSON.stringify([status, unproven, '', '', days]);
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('drop index action_items_unproven');
  await knex.raw('drop index action_items_owed');
  // In its own words: knex would make the table anew on SQLite.
  await knex.raw('alter table postmortems drop column counted_actions');
  await knex.schema.dropTable('action_tally');
};
