import { Knex } from 'knex';

/** Every table of the plugin, those that others refer to first. */
const TABLES = [
  'postmortems',
  'postmortem_numbers',
  'postmortem_entities',
  'postmortem_readers',
  'postmortem_people',
  'sections',
  'timeline_events',
  'patterns',
  'pattern_aliases',
  'pattern_history',
  'pattern_history_postmortems',
  'factors',
  'renewal_proposals',
  'renewal_runs',
  'action_items',
  'action_item_factors',
  'revisions',
  'postmortem_facts',
  'insight_facts',
  'insight_due',
  'counting_log',
  'counting_log_trims',
  'searchable_rows',
  'searchable_terms',
  'idempotency_keys',
  'import_sources',
  'evidence',
  'evidence_contents',
  'evidence_images',
  'outbox',
  'follows',
  'calendar_feeds',
  'calendar_entries',
  'comments',
  'approvals',
  'exposures',
  'purges',
  'action_recurrences',
  'action_tally',
  'action_reviews',
  'action_review_decisions',
  'tickets',
  'tracker_places',
  'tracker_pauses',
];

/** Everything the plugin has stored, by table. */
export type Tables = Record<string, object[]>;

/** Reads all tables, in an order that does not depend on the engine. */
export async function readTables(knex: Knex): Promise<Tables> {
  const tables: Tables = {};
  for (const table of TABLES) {
    const rows: object[] = await knex(table);
    tables[table] = rows
      .map(row => ({ key: JSON.stringify(row), row }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ row }) => row);
  }
  return tables;
}

/** More changes than a test makes between two of these. */
const MORE_THAN_ANY = 100_000;
let writes = 0;

/** Makes the tables hold `tables` again, and has backends read anew what they hold of them in memory. */
export async function writeTables(knex: Knex, tables: Tables): Promise<void> {
  for (const table of [...TABLES].reverse()) await knex(table).delete();
  for (const table of TABLES) {
    for (let i = 0; i < tables[table].length; i += 200) {
      await knex(table).insert(tables[table].slice(i, i + 200));
    }
  }
  // No change that a backend could hear of did this: the log says that it missed something, each time so much more.
  writes += 1;
  await knex('counting_log_trims').increment('removed', writes * MORE_THAN_ANY);
}

/** Runs `work` and sees that it left every row of every table as it was. */
export async function expectNothingWritten<T>(
  knex: Knex,
  work: () => Promise<T>,
): Promise<T> {
  const before = await readTables(knex);
  const result = await work();
  expect(await readTables(knex)).toEqual(before);
  return result;
}
