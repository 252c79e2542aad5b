import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../../__testUtils__/describeWithPortal';
import { fillPostmortem } from '../../__testUtils__/fillPostmortem';
import { sortedBefore } from '../../__testUtils__/sortedBefore';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261129000010_renewal.js',
));

describeWithPortal('a database from before versions were kept', bench => {
  it('keeps its factors, all of them by the one version that there was', async () => {
    const target = await fillPostmortem(bench.portal, { word: 'before' });
    const alice = bench.portal.as('alice');
    await sortedBefore(bench.knex, [target.factorId]);
    await bench.portal.runTask('renew-suggestions');
    expect((await alice.getRenewal()).waiting).toBe(1);
    const before = await alice.get(target.ref);

    await down(bench.knex);
    const columns = Object.keys(await bench.knex('factors').first());
    expect(columns).not.toContain('sorted_by');
    expect(columns).not.toContain('looked_by');
    await up(bench.knex);

    expect(await alice.get(target.ref)).toEqual(before);
    expect(
      await bench.knex('factors').select('sorted_by', 'looked_by'),
    ).toEqual([{ sorted_by: 3, looked_by: 3 }]);
    await bench.portal.runTask('renew-suggestions');
    expect((await alice.getRenewal()).state).toBe('none');
    await alice.createFactor(target.ref, {
      ...{ statement: 'Nobody watched', layer: 'systemic' },
    });
    expect(await bench.knex('factors').pluck('sorted_by')).toEqual([3, 3]);
  });
});
