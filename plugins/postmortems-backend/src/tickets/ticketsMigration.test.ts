import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { TicketBench } from '../__testUtils__/TicketBench';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261128000002_tickets.js',
));

describeOnEachDatabase('a database from before there were tickets', init => {
  it('keeps all else that it held, and takes up the issues that actions name', async () => {
    const bench = await TicketBench.start(await init());
    const { alice, knex } = bench;
    const { ref, id, issue } = await bench.tracked();
    const before = await alice.get(ref);

    await down(knex);
    for (const table of ['tickets', 'tracker_places', 'tracker_pauses']) {
      expect(await knex.schema.hasTable(table)).toBe(false);
    }
    await up(knex);

    expect(await alice.get(ref)).toEqual({ ...before, tickets: [] });
    await bench.reconcile();
    expect(await bench.ticket(ref, id)).toMatchObject({
      ...{ url: issue.url, state: 'open', drift: [] },
    });
    await bench.portal.stop();
  });
});
