import { FactorPatch } from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

describeWithPortal('the category of a factor', bench => {
  it('is one of the taxonomy, or none', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Typed in a hurry' });
    const factor = { statement: 'Nobody watched', layer: 'systemic' } as const;
    await expect(
      alice.createFactor(ref, { ...factor, category: 'monitorng-gap' }),
    ).rejects.toMatchObject({ statusCode: 400 });
    const made = await alice.createFactor(ref, factor);
    await expect(
      alice.patchFactor(ref, made.id, 1, { category: 'monitorng-gap' }),
    ).rejects.toMatchObject({ statusCode: 400 });
    const named = await alice.patchFactor(ref, made.id, 1, {
      category: 'monitoring-gap',
    });
    expect(named).toMatchObject({ version: 2, category: 'monitoring-gap' });
  });

  it('was said by whoever changes it, unless they say that it is only suggested', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Sorted twice' });
    const made = await alice.createFactor(ref, {
      ...{ statement: 'Nobody watched', layer: 'systemic' },
      ...{ category: 'process', categorySource: 'suggested' },
    });
    const patch = (version: number, fields: FactorPatch) =>
      alice.patchFactor(ref, made.id, version, fields);
    const reworded = await patch(1, { statement: 'Nobody was watching' });
    expect(reworded.categorySource).toBe('suggested');
    const chosen = await patch(2, { category: 'monitoring-gap' });
    expect(chosen.categorySource).toBe('person');
    const suggested = await patch(3, {
      ...{ category: 'process', categorySource: 'suggested' },
    });
    expect(suggested.categorySource).toBe('suggested');
    // The same one, by a person this time.
    const confirmed = await patch(4, { category: 'process' });
    expect(confirmed).toMatchObject({ version: 5, categorySource: 'person' });
  });

  it('is kept as told by an import from where the taxonomy is another', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.import(
      [
        '# Post-Mortem: From elsewhere (2025-02-09)',
        '**Date**: 2025-02-09',
        '## Contributing Factors',
        '### Contributing Factors',
        '1. **Moon Phase**: It was full',
      ].join('\n\n'),
    );
    const { factors } = await alice.get(ref!);
    expect(factors).toHaveLength(1);
  });
});

describeWithPortal('a factor that is brought back', bench => {
  const grow = async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Two racks dark' });
    const make = async (statement: string, parentId: string | null) =>
      (
        await alice.createFactor(ref, {
          statement,
          layer: 'contributing',
          parentId,
        })
      ).id;
    const root = await make('The racks lost power', null);
    const fuse = await make('One fuse for two racks', root);
    const plan = await make('The plan was for one rack', fuse);
    const review = await make('Nobody compared plan and room', fuse);
    const parentsNow = async () =>
      Object.fromEntries(
        (await alice.get(ref)).factors.map(({ id, parentId }) => [
          id,
          parentId,
        ]),
      );
    return { alice, ref, root, fuse, plan, review, parentsNow };
  };

  it('explains again what it explained', async () => {
    const { alice, ref, root, fuse, plan, review, parentsNow } = await grow();
    const before = await parentsNow();
    const gone = await alice.deleteFactor(ref, fuse, 1);
    expect(await parentsNow()).toEqual({
      [root]: null,
      [plan]: root,
      [review]: root,
    });
    await alice.restoreFactor(ref, fuse, gone.version);
    expect(await parentsNow()).toEqual(before);
  });

  it('leaves where it is what somebody has hung elsewhere since', async () => {
    const { alice, ref, root, fuse, plan, review, parentsNow } = await grow();
    const gone = await alice.deleteFactor(ref, fuse, 1);
    await alice.patchFactor(ref, plan, 2, { parentId: null });
    // What it hung below is now below what it explained: together they would be a circle.
    await alice.patchFactor(ref, review, 2, { parentId: null });
    await alice.patchFactor(ref, root, 1, { parentId: review });
    await alice.restoreFactor(ref, fuse, gone.version);
    expect(await parentsNow()).toEqual({
      [root]: review,
      [fuse]: root,
      [plan]: null,
      [review]: null,
    });
  });
});
