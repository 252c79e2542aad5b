import { describeWithPortal } from '../__testUtils__/describeWithPortal';

describeWithPortal('what a list counts beside a post-mortem', bench => {
  it('leaves out what was deleted, and tells open from overdue', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Slow search' });
    const factor = { layer: 'systemic', statement: 'Nobody looked' } as const;
    await alice.createFactor(ref, factor);
    const gone = await alice.createFactor(ref, factor);
    await alice.deleteFactor(ref, gone.id, gone.version);
    const past = '2020-01-31';
    await alice.createActionItem(ref, { title: 'Late', dueOn: past });
    await alice.createActionItem(ref, { title: 'Some day', status: 'open' });
    await alice.createActionItem(ref, {
      title: 'Done in the end',
      dueOn: past,
      status: 'done',
    });
    const removed = await alice.createActionItem(ref, {
      title: 'Not meant',
      dueOn: past,
    });
    await alice.deleteActionItem(ref, removed.id, removed.version);
    await alice.create({ title: 'Nothing in it yet' });

    const { items } = await alice.list({ orderBy: 'title' });

    expect(items).toMatchObject([
      {
        title: 'Nothing in it yet',
        factorCount: 0,
        actionCount: 0,
        openActionCount: 0,
        overdueActionCount: 0,
      },
      {
        title: 'Slow search',
        factorCount: 1,
        actionCount: 3,
        openActionCount: 2,
        overdueActionCount: 1,
      },
    ]);
  });

  it('says when anything in it was changed last', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Lost mail' });
    await alice.createEvent(ref, { description: 'Sent' });
    const last = await bench.portal
      .as('bob')
      .putSection(ref, 'summary', 1, { body: 'It never arrived.' });

    const { items } = await alice.list({ orderBy: 'updated' });
    expect(items[0]).toMatchObject({ ref, updatedAt: last.updatedAt });
    await expect(alice.get(ref)).resolves.toMatchObject({
      version: 1,
      seq: 3,
      updatedBy: 'user:default/bob',
    });
  });
});
