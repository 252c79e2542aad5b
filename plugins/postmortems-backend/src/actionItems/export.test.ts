import { ConfigReader } from '@backstage/config';
import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { anyAccess } from '../__testUtils__/anyAccess';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { Database } from '../database';
import { createServices } from '../services';
import { Settings } from '../settings';

describeWithPortal('an export that cannot hold everything', bench => {
  it('is refused rather than cut off unseen', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Much to do' });
    for (const owner of ['user:default/bob', 'user:default/dan', null]) {
      await alice.createActionItem(ref, { title: 'Do it', owner });
    }
    const exporting = async (maxExport: number, owner?: string) => {
      const { actionLists } = createServices({
        database: await Database.create({ getClient: async () => bench.knex }),
        settings: Settings.fromConfig(new ConfigReader({})),
        catalog: catalogServiceMock(),
        now: () => new Date(),
        maxExport,
      });
      const userRef = 'user:default/bob';
      const csv = await actionLists.export(
        anyAccess(userRef),
        mockCredentials.user(userRef),
        { owner },
      );
      return csv.trimEnd().split('\r\n').length - 1;
    };

    await expect(exporting(3)).resolves.toBe(3);
    await expect(exporting(2)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('at most 2 action items'),
    });
    await expect(exporting(2, 'user:default/dan')).resolves.toBe(1);
  });
});
