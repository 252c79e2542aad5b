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

  it('follows every act on an action or a factor, and what an import brings', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Counted' });
    const counts = async (of: string) => {
      const { items } = await alice.list({ q: of });
      const [item] = items;
      return [
        item.factorCount,
        item.actionCount,
        item.openActionCount,
        item.overdueActionCount,
      ];
    };
    const factor = await alice.createFactor(ref, {
      layer: 'systemic',
      statement: 'Nobody looked',
    });
    let item = await alice.createActionItem(ref, { title: 'Look' });
    expect(await counts(ref)).toEqual([1, 1, 1, 0]);
    const change = async (patch: object) => {
      item = await alice.patchActionItem(ref, item.id, item.version, patch);
    };
    await change({ dueOn: '2020-01-31' });
    expect(await counts(ref)).toEqual([1, 1, 1, 1]);
    await change({ status: 'done' });
    expect(await counts(ref)).toEqual([1, 1, 0, 0]);
    const gone = await alice.deleteActionItem(ref, item.id, item.version);
    const without = await alice.deleteFactor(ref, factor.id, factor.version);
    expect(await counts(ref)).toEqual([0, 0, 0, 0]);
    await alice.restoreActionItem(ref, item.id, gone.version);
    await alice.restoreFactor(ref, factor.id, without.version);
    expect(await counts(ref)).toEqual([1, 1, 0, 0]);

    const imported = await alice.import(
      (await alice.getReport(ref)).replace('Counted', 'Imported'),
    );
    expect(await counts(imported.ref!)).toEqual([1, 1, 0, 0]);
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
