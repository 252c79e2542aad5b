/**
 * The words of a document stand together in their table, and what finds a word is an index half as
 * wide: an import writes thousands of words, each of which lay in a page of its own. That each of them
 * belongs to a document is the doing of the one place that writes them; to have the database look it up
 * for each word took a fifth of an import.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await order(knex, {
    key: ['postmortem_id', 'source', 'term'],
    index: ['term', 'postmortem_id'],
    indexBefore: ['postmortem_id'],
    isLinked: false,
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await order(knex, {
    key: ['term', 'postmortem_id', 'source'],
    index: ['postmortem_id'],
    indexBefore: ['term', 'postmortem_id'],
    isLinked: true,
  });
};

async function order(knex, { key, index, indexBefore, isLinked }) {
  if (knex.client.config.client === 'pg') {
    await knex.schema.alterTable('postmortem_terms', table => {
      table.dropPrimary();
      table.dropIndex(indexBefore);
      if (!isLinked) table.dropForeign('postmortem_id');
    });
    await knex.schema.alterTable('postmortem_terms', table => {
      table.primary(key);
      table.index(index);
      if (isLinked) link(table.foreign('postmortem_id'));
    });
    return;
  }
  // SQLite changes no key of a table that is there.
  await knex.schema.alterTable('postmortem_terms', table => {
    table.dropIndex(indexBefore);
  });
  await knex.schema.renameTable('postmortem_terms', 'terms_before');
  await knex.schema.createTable('postmortem_terms', table => {
    const document = table.string('postmortem_id', 36).notNullable();
    if (isLinked) link(document);
    table.specificType('term', 'text').notNullable();
    table
      .string('source', 80)
      .notNullable()
      .comment('the row in which the word stands');
    table.primary(key);
    table.index(index);
  });
  const columns = ['postmortem_id', 'term', 'source'];
  await knex('postmortem_terms').insert(
    knex('terms_before').select(columns).orderBy(key),
  );
  await knex.schema.dropTable('terms_before');
}

function link(column) {
  column.references('id').inTable('postmortems').onDelete('CASCADE');
}
