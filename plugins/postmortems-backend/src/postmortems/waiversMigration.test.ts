import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261127000003_waivers.js',
));

describeWithPortal('a database from before checks were waived', bench => {
  it('has no waivers, and keeps all else that it held', async () => {
    const alice = bench.portal.as('alice');
    const { ref, seq } = await alice.create({ title: 'Slow search' });
    await alice.transition(ref, seq, publication);
    const before = await alice.get(ref);
    expect(before.waivers).not.toEqual([]);

    await down(bench.knex);
    const [row] = await bench.knex('postmortems').select('*');
    expect(Object.keys(row)).not.toContain('waivers');
    await up(bench.knex);

    expect(await alice.get(ref)).toEqual({ ...before, waivers: [] });
    const back = await alice.transition(ref, before.seq, { to: 'in_review' });
    expect(await alice.transition(ref, back.seq, publication)).toMatchObject({
      status: 'published',
      waivers: { length: 3 },
    });
  });
});
