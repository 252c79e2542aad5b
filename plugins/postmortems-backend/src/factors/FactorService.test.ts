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
