import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261128000006_action_tally.js',
));

describeWithPortal('a database from before actions were counted', bench => {
  it('is counted from what is there, and goes on from it', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Much to do' });
    const late = { dueOn: '2020-01-31' };
    const { id } = await alice.createActionItem(ref, { title: 'A', ...late });
    await alice.createActionItem(ref, { title: 'B', status: 'done' });
    await alice.createActionItem(ref, { title: 'C', isIdea: true });
    const gone = await alice.createActionItem(ref, { title: 'D' });
    await alice.deleteActionItem(ref, gone.id, gone.version);
    const hidden = await alice.create({
      ...{ title: 'Hidden', visibility: 'restricted', reason: 'a name' },
    });
    await alice.createActionItem(hidden.ref, { title: 'E', ...late });
    const before = await alice.summarizeActionItems();
    expect(before).toMatchObject({
      ...{ open: 2, overdue: 2, done: 1, waitingForProof: 1 },
    });
    const closing = await alice.getActionClosing();
    expect(closing).toMatchObject({ actions: 3, done: 1, owed: 2 });

    await down(bench.knex);
    expect(await bench.knex.schema.hasTable('action_tally')).toBe(false);
    expect(Object.keys(await bench.knex('postmortems').first())).not.toContain(
      'counted_actions',
    );
    await up(bench.knex);

    expect(await alice.summarizeActionItems()).toEqual(before);
    expect(await alice.getActionClosing()).toEqual(closing);
    expect(await bench.portal.as('bob').summarizeActionItems()).toMatchObject({
      ...{ open: 1, overdue: 1, done: 1 },
    });
    await alice.patchActionItem(ref, id, 1, { status: 'in_progress' });
    expect(await bench.portal.as('bob').summarizeActionItems()).toMatchObject({
      ...{ open: 0, inProgress: 1, overdue: 1, done: 1 },
    });
  });
});
