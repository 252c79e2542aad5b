import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

const migration = (name: string) =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require(resolvePackagePath(
    'backstage-plugin-postmortems-backend',
    `migrations/${name}.js`,
  ));
const { up, down } = migration('20261128000001_action_life');
// They add to what the other one makes.
const tally = migration('20261128000006_action_tally');
const recurrences = migration('20261129000004_recurrences_in_the_open');

describeWithPortal('a database from before actions had a life', bench => {
  it('keeps what it held, and nobody is said to have proven or verified anything', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Slow search' });
    await alice.createActionItem(ref, { title: 'Cache', isIdea: true });
    const { id } = await alice.createActionItem(ref, {
      title: 'Alert',
      dueOn: '2026-01-01',
      status: 'done',
      proof: 'It fired',
    });
    await alice.patchActionItem(ref, id, 1, { status: 'verified' });
    await alice.patchActionItem(ref, id, 2, { dueOn: '2026-02-01' });
    const before = await alice.get(ref);
    expect(before.actionItems[1]).toMatchObject({
      proofBy: 'user:default/alice',
      verifiedBy: 'user:default/alice',
      extensions: 1,
    });

    await recurrences.down(bench.knex);
    await tally.down(bench.knex);
    await down(bench.knex);
    expect(await bench.knex.schema.hasTable('action_recurrences')).toBe(false);
    const row = await bench.knex('action_items').first();
    for (const column of ['is_idea', 'idea_key', 'extensions', 'proof_by']) {
      expect(Object.keys(row)).not.toContain(column);
    }
    await up(bench.knex);
    await tally.up(bench.knex);
    await recurrences.up(bench.knex);

    expect((await alice.get(ref)).actionItems).toEqual(
      before.actionItems.map(item => ({
        ...item,
        isIdea: false,
        proofBy: null,
        proofAt: null,
        verifiedBy: null,
        verifiedAt: null,
        extensions: 0,
      })),
    );
    await alice.patchActionItem(ref, id, 3, { proof: 'It fired twice' });
    expect((await alice.get(ref)).actionItems[1]).toMatchObject({
      status: 'done',
      proofBy: 'user:default/alice',
    });
  });
});
