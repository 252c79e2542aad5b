import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { FactorBench } from './__testUtils__/FactorBench';
import { sortedBefore } from './__testUtils__/sortedBefore';
import { SqlLog } from './__testUtils__/SqlLog';

/** Grow with what people write. */
const LARGE = [
  ...['postmortems', 'sections', 'factors', 'action_items'],
  ...['postmortem_entities', 'postmortem_people', 'postmortem_readers'],
  ...['action_item_factors', 'renewal_proposals', 'pattern_aliases'],
];
/** By what a row, or those of one document, are found. */
const FOUND_BY =
  /\((?:id|rowid|postmortem_id|factor_id|pattern_id|action_item_id|digest|looked_by|normaliser|updated_at|version)[=><]/;

/**
 * What runs in the background reads a portion at a time. While SQLite looks for one, everybody waits: none may look
 * through more than it reads. Without statistics SQLite chooses by the columns of indexes alone, so a small database
 * tells of a large one.
 */
describe('portions on SQLite', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  it('are found by an index, in its order', async () => {
    const knex = await databases.init('SQLITE_3');
    const bench = await FactorBench.start(knex);
    const { services } = bench;
    const made = await bench.publish({
      ...{ by: 'adam', title: 'First', statement: 'The pool ran full' },
    });
    await services.patterns.maker.create(
      { access: bench.as('adam', true) },
      { ...{ name: 'Pool', category: 'process' }, factorIds: [made.factorId] },
    );
    const suggested = await bench.publish({
      ...{ by: 'adam', title: 'Second' },
      statement: 'There was no alert for the length of the queue',
      factor: { category: 'process', categorySource: 'suggested' },
    });
    await sortedBefore(knex, [suggested.factorId]);
    const sql = new SqlLog(knex);
    const adam = bench.as('adam', true);
    const issued = await sql.during(async () => {
      // Built, then followed; and what is proposed is applied.
      for (let i = 0; i < 2; i += 1) {
        await services.documentIndex.refresh();
        await services.suggestions.keeper.refresh();
        await services.factorLists.refreshCounts();
        await services.actionLists.addUpTally();
        await services.renewal.task.run();
        await services.renewal.renewals.start(adam);
      }
    });
    expect(await services.renewal.renewals.get(adam)).toMatchObject({
      applied: 1,
    });
    const explained = new Set<string>();
    const slow: string[] = [];
    for (const { sql: text, bindings } of issued) {
      if (!/^(select|update|delete)/i.test(text) || explained.has(text)) {
        continue;
      }
      // Among nothing at all, as knex says it: the plan is never begun.
      if (text.includes('1 = ?')) continue;
      explained.add(text);
      const plan: { detail: string }[] = await knex.raw(
        `explain query plan ${text}`,
        bindings as Knex.RawBinding[],
      );
      for (const { detail } of plan) {
        if (isSlow(detail, text)) slow.push(`${detail}\n  of ${text}`);
      }
    }
    expect(slow).toEqual([]);
    expect(explained.size).toBeGreaterThan(10);
  });
});

function isSlow(detail: string, text: string): boolean {
  const isSorted = /^USE TEMP B-TREE FOR .*ORDER BY/.test(detail);
  if (isSorted) return text.includes(' limit ');
  const [, name] = /^(?:SCAN|SEARCH) (\w+)/.exec(detail) ?? [];
  const table = tablesOf(text).get(name) ?? name;
  return LARGE.includes(table) && !FOUND_BY.test(detail);
}

/** Tables by what a statement calls them, as the plan does. */
function tablesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/`(\w+)` as `(\w+)`/g)].map(([, table, name]) => [
      ...([name, table] as const),
    ]),
  );
}
