import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../../__testUtils__/describeWithPortal';
import { publication } from '../../__testUtils__/publication';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261129000007_counting_log.js',
));

describeWithPortal('a database from before there was a log', bench => {
  it('is counted from what is there, also by a backend that had read another log', async () => {
    const alice = bench.portal.as('alice');
    const publish = async () => {
      const { ref } = await alice.create({ title: 'Slow' });
      await alice.createFactor(ref, {
        ...{ statement: 'Nobody looked', layer: 'systemic', category: 'data' },
      });
      const { seq } = await alice.get(ref);
      await alice.transition(ref, seq, publication);
    };
    const count = async () => {
      const { postmortems, items } = await alice.getRecurringFactors();
      return [postmortems, items[0]?.postmortems];
    };
    for (let n = 0; n < 2; n++) await publish();
    expect(await count()).toEqual([2, 2]);

    await down(bench.knex);
    expect(await bench.knex.schema.hasTable('counting_log')).toBe(false);
    await up(bench.knex);

    expect(await count()).toEqual([2, 2]);
    for (let n = 0; n < 4; n++) await publish();
    expect(await count()).toEqual([6, 6]);
  });

  it('lets go of what is old, and counts on', async () => {
    const alice = bench.portal.as('alice');
    const before = await alice.getRecurringFactors();
    await bench.knex('counting_log').update({ at: '2025-01-01T00:00:00.000Z' });
    const [{ n }] = await bench.knex('counting_log').count({ n: '*' });
    await bench.portal.runTask('trim-counting-log');
    expect(await bench.knex('counting_log')).toEqual([]);
    const [{ removed }] = await bench.knex('counting_log_trims');
    expect(Number(removed)).toBe(Number(n));
    expect(await alice.getRecurringFactors()).toEqual(before);
  });
});
