import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261128000004_snooze.js',
));

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describeWithPortal('a database from before actions were snoozed', bench => {
  it('keeps its actions, none of which is', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Slow search' });
    const { id } = await alice.createActionItem(ref, { title: 'Alert' });
    const snooze = { snoozedUntil: inDays(5), snoozeReason: 'a freeze' };
    await alice.patchActionItem(ref, id, 1, snooze);
    const { actionItems } = await alice.get(ref);
    expect(actionItems).toEqual([expect.objectContaining(snooze)]);

    await down(bench.knex);
    const row = await bench.knex('action_items').first();
    for (const column of ['snoozed_until', 'snooze_reason', 'snoozed_by']) {
      expect(Object.keys(row)).not.toContain(column);
    }
    await up(bench.knex);

    const awake = { snoozedUntil: null, snoozeReason: null, snoozedBy: null };
    expect((await alice.get(ref)).actionItems).toEqual([
      { ...actionItems[0], ...awake },
    ]);
    await alice.patchActionItem(ref, id, 2, snooze);
    expect((await alice.get(ref)).actionItems[0]).toMatchObject({
      ...snooze,
      snoozedBy: 'user:default/alice',
    });
  });

  it('refuses what is no snooze, and keeps in the history what was one', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Slow search' });
    const { id } = await alice.createActionItem(ref, { title: 'Alert' });
    const refused = { statusCode: 400 };
    for (const patch of [
      { snoozedUntil: inDays(5) },
      { snoozedUntil: inDays(0), snoozeReason: 'a freeze' },
      { snoozedUntil: inDays(92), snoozeReason: 'a freeze' },
    ]) {
      await expect(
        alice.patchActionItem(ref, id, 1, patch),
      ).rejects.toMatchObject(refused);
    }
    await alice.patchActionItem(ref, id, 1, {
      snoozedUntil: inDays(5),
      snoozeReason: 'a freeze',
    });
    const woken = await bench.portal
      .as('bob')
      .patchActionItem(ref, id, 2, { snoozedUntil: null });
    expect(woken).toMatchObject({ snoozeReason: null, snoozedBy: null });
    const { items } = await alice.listRevisions(ref);
    const { changes } = await alice.getRevision(ref, items[0].n);
    expect(JSON.stringify(changes)).toContain('a freeze');
  });
});
