import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { fillPostmortem } from '../__testUtils__/fillPostmortem';
import { readTables, Tables } from '../__testUtils__/tables';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261127000006_purge.js',
));

describeWithPortal(
  'a database from before anything was purged',
  bench => {
    it('keeps all that it held, and answers from then go with the first purge', async () => {
      const { portal, knex } = bench;
      const adam = portal.as('adam');
      const { ref, id } = await fillPostmortem(portal, { word: 'earlier' });
      const before = await readTables(knex);
      const without = (tables: Tables): Tables => ({
        ...tables,
        purges: [],
        idempotency_keys: tables.idempotency_keys.map(row => ({
          ...row,
          postmortem_id: null,
        })),
      });

      await down(knex);
      expect(await knex.schema.hasTable('purges')).toBe(false);
      expect(await knex.schema.hasColumn('revisions', 'redaction')).toBe(false);
      await up(knex);
      const sorted = (rows: object[]) =>
        rows.map(row => JSON.stringify(row)).sort();
      const [is, was] = [without(await readTables(knex)), without(before)];
      for (const table of Object.keys(was)) {
        expect([table, sorted(is[table])]).toEqual([table, sorted(was[table])]);
      }
      expect(is.idempotency_keys).not.toEqual([]);

      const { seq } = await adam.get(ref);
      await adam.delete(ref, seq);
      await adam.purge(ref, { reason: 'It names a customer' });
      const quoting = await knex('idempotency_keys')
        .where('answer', 'like', '%earlier%')
        .orWhere({ postmortem_id: null });
      expect(quoting).toEqual([]);
      expect(await knex('purges').pluck('postmortem_id')).toEqual([id]);
    });
  },
  { config: { administrators: ['user:default/adam'] } },
);
