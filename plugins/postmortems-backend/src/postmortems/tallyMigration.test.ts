import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261125000000_tally.js',
));

describeWithPortal('a database from before lists kept their counts', bench => {
  it('is counted from what is there, and ends as the product would have kept it', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Much in it' });
    const factor = { statement: 'Nobody looked', layer: 'systemic' } as const;
    await alice.createFactor(ref, factor);
    const gone = await alice.createFactor(ref, factor);
    await alice.deleteFactor(ref, gone.id, gone.version);
    await alice.createActionItem(ref, { title: 'Late', dueOn: '2020-01-31' });
    await alice.createActionItem(ref, { title: 'Some day' });
    await alice.createActionItem(ref, { title: 'Done', status: 'done' });
    await alice.create({ title: 'Nothing in it' });
    const before = (await alice.list({ orderBy: 'title' })).items;
    expect(before).toMatchObject([
      { factorCount: 1, actionCount: 3, openActionCount: 2 },
      { factorCount: 0, actionCount: 0, openActionCount: 0 },
    ]);

    await down(bench.knex);
    await up(bench.knex);

    expect((await alice.list({ orderBy: 'title' })).items).toEqual(before);
  });
});
