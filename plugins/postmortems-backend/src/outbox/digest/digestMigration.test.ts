import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../../__testUtils__/describeWithPortal';
import { publication } from '../../__testUtils__/publication';
import { readTables } from '../../__testUtils__/tables';
import { TestNotifications } from '../../__testUtils__/TestNotifications';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261128000007_digest.js',
));

describeWithPortal(
  'a database from before there were digests',
  bench => {
    const DIGEST = {
      id: '00000000-0000-4000-8000-000000000001',
      kind: 'digest',
      dedupe_key: 'digest:payments:2026-03-02',
      recipient: '',
      postmortem_id: null,
      payload: '{}',
      status: 'waiting',
      due_at: '2026-03-02T08:00:00.000Z',
      attempts: 0,
    };

    it('keeps all that it held, and what keeps things from being sent twice', async () => {
      const { portal, knex } = bench;
      const alice = portal.as('alice');
      await portal.as('fred').follow('component:default/checkout');
      const { ref, seq } = await alice.create({
        title: 'Slow search',
        affectedEntities: ['component:default/checkout'],
      });
      await alice.transition(ref, seq, publication);
      await portal.runTask('send-outbox');
      const before = await readTables(knex);
      expect(before.outbox).toHaveLength(2);
      await knex('outbox').insert(DIGEST);

      await down(knex);
      expect(await readTables(knex)).toEqual(before);
      await expect(knex('outbox').insert(DIGEST)).rejects.toThrow();
      await up(knex);
      expect(await readTables(knex)).toEqual(before);

      await knex('outbox').insert(DIGEST);
      const again = { ...DIGEST, id: '00000000-0000-4000-8000-000000000002' };
      await expect(knex('outbox').insert(again)).rejects.toThrow();
      // What is about a post-mortem goes with it; a digest is about none.
      await knex('postmortems').delete();
      expect(await knex('outbox')).toEqual([expect.objectContaining(DIGEST)]);
    });
  },
  { notifications: new TestNotifications() },
);
