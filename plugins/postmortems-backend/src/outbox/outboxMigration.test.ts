import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { readTables } from '../__testUtils__/tables';
import { publication } from '../__testUtils__/publication';
import { TestNotifications } from '../__testUtils__/TestNotifications';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261127000004_outbox.js',
));

describeWithPortal(
  'a database from before there was an outbox',
  bench => {
    it('keeps all that it held, and has nobody told of the past', async () => {
      const { portal, knex } = bench;
      const alice = portal.as('alice');
      await portal.as('fred').follow('component:default/checkout');
      const { ref, seq } = await alice.create({
        title: 'Slow search',
        affectedEntities: ['component:default/checkout'],
      });
      await alice.transition(ref, seq, publication);
      await portal.runTask('send-outbox');
      const { outbox, follows, ...before } = await readTables(knex);
      expect(outbox).toHaveLength(2);
      expect(follows).toHaveLength(1);

      await down(knex);
      expect(await knex.schema.hasTable('outbox')).toBe(false);
      expect(await knex.schema.hasTable('follows')).toBe(false);
      await up(knex);

      expect(await readTables(knex)).toEqual({
        ...before,
        outbox: [],
        follows: [],
      });
      await portal.runTask('find-reminders');
      expect(await knex('outbox')).toEqual([]);
      await alice.transition(ref, seq + 1, { to: 'draft' });
      await portal.as('fred').follow('component:default/checkout');
      await alice.transition(ref, seq + 2, publication);
      await portal.runTask('send-outbox');
      expect(await knex('outbox')).toHaveLength(2);
    });

    it('lets go of effects with their post-mortem', async () => {
      const { knex } = bench;
      await knex('postmortems').delete();
      expect(await knex('outbox')).toEqual([]);
    });
  },
  { notifications: new TestNotifications() },
);
