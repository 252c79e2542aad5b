import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { readTables } from '../__testUtils__/tables';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261126000002_searchable_rows.js',
));

describeWithPortal('a database from before words had numbers', bench => {
  it('finds what it found, and follows what is changed from then on', async () => {
    const alice = bench.portal.as('alice');
    const first = await alice.create({ title: 'Pool exhausted' });
    await alice.createActionItem(first.ref, { title: 'Measure the pool' });
    const second = await alice.create({ title: 'Disk exhausted' });
    const found = async (q: string) =>
      (await alice.list({ q })).items.map(({ ref }) => ref).sort();
    expect(await found('exhausted')).toEqual([first.ref, second.ref].sort());
    const words = (await readTables(bench.knex)).searchable_terms.length;

    await down(bench.knex);
    expect(
      (await bench.knex('postmortem_terms').where({ term: 'pool' })).length,
    ).toBe(2);
    await up(bench.knex);

    expect((await readTables(bench.knex)).searchable_terms).toHaveLength(words);
    expect(await found('exhausted')).toEqual([first.ref, second.ref].sort());
    expect(await found('measure pool')).toEqual([first.ref]);
    const { version } = await alice.get(second.ref);
    await alice.patchHeader(second.ref, version, { title: 'Disk full' });
    expect(await found('exhausted')).toEqual([first.ref]);
    expect(await found('full')).toEqual([second.ref]);
  });
});
