/**
 * The whole document: a header row, its rows of several kinds, its revisions, and the narrow tables
 * that reading needs. Times are ISO 8601 text of one width, so that both engines compare and return
 * them alike; what a person edits carries its own `version`.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';
  /** Ordered byte by byte on every engine, whatever the database's locale. */
  const ordered = (table, column) =>
    table.specificType(column, isPostgres ? 'text collate "C"' : 'text');
  const time = (table, column) => table.string(column, 24);
  const ofDocument = table =>
    table
      .string('postmortem_id', 36)
      .notNullable()
      .references('id')
      .inTable('postmortems')
      .onDelete('CASCADE');
  const edited = table => {
    table.integer('version').notNullable();
    time(table, 'updated_at').notNullable();
    table.text('updated_by').notNullable();
  };

  await knex.schema.createTable('postmortems', table => {
    table.string('id', 36).primary();
    table.string('ref', 40).notNullable().unique();
    table.integer('seq').notNullable().comment('counts accepted changes');
    table.text('title').notNullable();
    ordered(table, 'title_key').notNullable();
    table.string('kind', 20).notNullable();
    table.string('severity', 60);
    table.integer('severity_rank').notNullable();
    table.string('status', 20).notNullable();
    table.string('visibility', 20).notNullable();
    table.text('visibility_reason');
    table.text('members').notNullable().comment('JSON');
    for (const milestone of [
      'started_at',
      'detected_at',
      'acknowledged_at',
      'mitigated_at',
      'resolved_at',
    ]) {
      time(table, milestone);
    }
    table.text('milestone_origins').notNullable().comment('JSON');
    time(table, 'happened_at')
      .notNullable()
      .comment('start if known, else creation: orders lists');
    for (const list of [
      'affected_entities',
      'origin_entities',
      'links',
      'authors',
      'reviewers',
      'related_postmortems',
      'impact_figures',
    ]) {
      table.text(list).notNullable().comment('JSON');
    }
    table.text('facilitator');
    table.string('reviewed_at', 10);
    time(table, 'review_meeting_at');
    table.string('follow_up_at', 10);
    table.text('stated_duration');
    table.text('runbook_used').comment('JSON');
    table.string('template', 60).notNullable();
    table.boolean('imported').notNullable();
    table.integer('action_count').notNullable().comment('last AI number given');
    time(table, 'published_at');
    time(table, 'created_at').notNullable();
    table.text('created_by').notNullable();
    edited(table);
    time(table, 'deleted_at');
    table.index(['happened_at', 'id']);
    table.index(['updated_at', 'id']);
    table.index(['title_key', 'id']);
    table.index(['severity_rank', 'id']);
    table.index(['status', 'happened_at', 'id']);
  });

  await knex.schema.createTable('postmortem_numbers', table => {
    table.string('day', 10).primary();
    table.integer('last').notNullable();
  });

  await knex.schema.createTable('postmortem_entities', table => {
    ofDocument(table);
    table.string('entity_ref', 256).notNullable();
    table.primary(['entity_ref', 'postmortem_id']);
    table.index('postmortem_id');
  });

  await knex.schema.createTable('postmortem_readers', table => {
    ofDocument(table);
    table.string('principal', 256).notNullable();
    table.primary(['postmortem_id', 'principal']);
    table.index('principal');
  });

  await knex.schema.createTable('postmortem_people', table => {
    ofDocument(table);
    table.string('user_ref', 256).notNullable();
    table.primary(['postmortem_id', 'user_ref']);
    table.index('user_ref');
  });

  await knex.schema.createTable('sections', table => {
    ofDocument(table);
    table.string('key', 60).notNullable();
    table.text('title').notNullable();
    table.text('body').notNullable();
    table.integer('position').notNullable();
    edited(table);
    table.primary(['postmortem_id', 'key']);
  });

  await knex.schema.createTable('timeline_events', table => {
    table.string('id', 36).primary();
    ofDocument(table);
    time(table, 'occurred_at');
    table.text('time_origin').comment('JSON');
    table.text('description').notNullable();
    table.text('source').notNullable();
    table.text('actor').notNullable();
    table.string('milestone', 20);
    table.text('evidence_url');
    table.integer('position').notNullable();
    edited(table);
    time(table, 'deleted_at');
    table.index(['postmortem_id', 'position']);
  });

  await knex.schema.createTable('factors', table => {
    table.string('id', 36).primary();
    ofDocument(table);
    table.string('layer', 20).notNullable();
    table.string('category', 60);
    table.string('category_source', 20).notNullable();
    table.text('statement').notNullable();
    table.string('certainty', 20).notNullable();
    table.string('parent_id', 36);
    table.integer('position').notNullable();
    edited(table);
    time(table, 'deleted_at');
    table.index(['postmortem_id', 'position']);
    table.index(['category', 'postmortem_id']);
  });

  await knex.schema.createTable('action_items', table => {
    table.string('id', 36).primary();
    ofDocument(table);
    table.integer('number').notNullable();
    table.text('title').notNullable();
    table.string('owner', 256);
    table.string('sponsor', 256);
    table.string('due_on', 10);
    table
      .string('due_key', 10)
      .notNullable()
      .comment('due day, or 9999-12-31: orders lists');
    table.string('priority', 20).notNullable();
    table.string('type', 20);
    table.string('status', 20).notNullable();
    table.text('proof');
    table.text('reason');
    table.text('ticket_url');
    time(table, 'created_at').notNullable();
    time(table, 'closed_at');
    edited(table);
    time(table, 'deleted_at');
    table.unique(['postmortem_id', 'number']);
    table.index(['due_key', 'id']);
    table.index(['status', 'due_key', 'id']);
    table.index(['owner', 'due_key', 'id']);
  });

  await knex.schema.createTable('action_item_factors', table => {
    table
      .string('action_item_id', 36)
      .notNullable()
      .references('id')
      .inTable('action_items')
      .onDelete('CASCADE');
    table
      .string('factor_id', 36)
      .notNullable()
      .references('id')
      .inTable('factors')
      .onDelete('CASCADE');
    table.primary(['action_item_id', 'factor_id']);
    table.index('factor_id');
  });

  await knex.schema.createTable('revisions', table => {
    ofDocument(table);
    table.integer('n').notNullable();
    table.integer('first_seq').notNullable();
    table.integer('last_seq').notNullable();
    table.string('target', 20).notNullable();
    table.string('act', 20).notNullable();
    table.string('target_id', 80);
    table.text('label').notNullable();
    table.text('actor').notNullable();
    time(table, 'started_at').notNullable();
    time(table, 'ended_at').notNullable();
    table.text('reason');
    table.text('changes').notNullable().comment('JSON: rows before and after');
    table.primary(['postmortem_id', 'n']);
  });

  await knex.schema.createTable('postmortem_facts', table => {
    ofDocument(table);
    table.string('entity_ref', 256).notNullable().comment('empty: none named');
    table.string('month', 7).notNullable();
    table.string('category', 60).notNullable();
    table.string('layer', 20).notNullable();
    table.string('severity', 60);
    table.primary(['postmortem_id', 'category', 'layer', 'entity_ref']);
    table.index(['category', 'entity_ref', 'month', 'postmortem_id']);
    table.index(['entity_ref', 'category']);
  });

  await knex.schema.createTable('postmortem_terms', table => {
    ofDocument(table);
    ordered(table, 'term').notNullable();
    table
      .string('source', 80)
      .notNullable()
      .comment('the row in which the word stands');
    table.primary(['term', 'postmortem_id', 'source']);
    table.index('postmortem_id');
  });

  await knex.schema.createTable('idempotency_keys', table => {
    table.string('principal', 256).notNullable();
    table.string('key', 100).notNullable();
    table.string('fingerprint', 64).notNullable();
    table.text('answer').notNullable().comment('JSON');
    time(table, 'created_at').notNullable();
    table.primary(['principal', 'key']);
    table.index('created_at');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'idempotency_keys',
    'postmortem_terms',
    'postmortem_facts',
    'revisions',
    'action_item_factors',
    'action_items',
    'factors',
    'timeline_events',
    'sections',
    'postmortem_people',
    'postmortem_readers',
    'postmortem_entities',
    'postmortem_numbers',
    'postmortems',
  ]) {
    await knex.schema.dropTable(table);
  }
};
