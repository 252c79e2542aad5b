import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { FactorBench } from '../__testUtils__/FactorBench';
import { SqlLog } from '../__testUtils__/SqlLog';

/**
 * Without statistics SQLite chooses by the columns of indexes alone, so a small database tells of a large one: there,
 * nearly every post-mortem is published, and fetching each of them by the index of that takes ten times as long.
 */
describe('insights on SQLite', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  it.each([
    {},
    { split: '2025-03-01' },
    { severity: ['P1'] },
    { from: '2025-01-01', to: '2025-12-31' },
  ])('of %j do not find post-mortems by their status', async query => {
    const knex = await databases.init('SQLITE_3');
    const bench = await FactorBench.start(knex);
    await bench.publish({ by: 'adam', title: 'One', statement: 'It ran full' });
    const issued = await new SqlLog(knex).during(() =>
      bench.services.insights.insights(
        bench.as('adam'),
        mockCredentials.user('user:default/adam'),
        query,
      ),
    );
    const plans = await Promise.all(
      issued
        .filter(({ sql }) => sql.includes('insight_facts'))
        .map(({ sql, bindings }) =>
          knex.raw(`explain query plan ${sql}`, bindings as Knex.RawBinding[]),
        ),
    );
    const details: string[] = plans.flat().map(({ detail }) => detail);
    expect(details).toContainEqual(expect.stringMatching(/ postmortems\b/));
    expect(
      details.filter(detail => detail.includes('postmortems_status')),
    ).toEqual([]);
  });
});
