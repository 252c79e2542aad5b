import { describeWithPortal } from '../__testUtils__/describeWithPortal';

describeWithPortal('a change that changes nothing in the end', bench => {
  it('leaves no version and no revision behind', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Slow search' });
    const ids: string[] = [];
    for (const statement of ['First', 'Second']) {
      const fields = { statement, layer: 'systemic' } as const;
      ids.push((await alice.createFactor(ref, fields)).id);
    }
    const item = await alice.createActionItem(ref, {
      title: 'Look',
      factorIds: ids,
    });

    // The order of the factors is that of the tree, whatever was sent.
    const same = await alice.patchActionItem(ref, item.id, item.version, {
      factorIds: [...ids].reverse(),
    });

    expect(same).toMatchObject({ version: item.version, factorIds: ids });
    const { seq } = await alice.get(ref);
    expect(seq).toBe(item.seq);
    const { items } = await alice.listRevisions(ref);
    expect(items[0].lastSeq).toBe(item.seq);
  });
});
