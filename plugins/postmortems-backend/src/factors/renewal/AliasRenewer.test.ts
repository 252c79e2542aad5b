import { randomUUID } from 'node:crypto';
import { describeOnEachDatabase } from '../../__testUtils__/databases';
import { FactorBench } from '../../__testUtils__/FactorBench';
import { digestOf } from '../patterns/AliasStore';

describeOnEachDatabase('the words that a pattern is known by', init => {
  it('go on meaning it under a newer normaliser, all of them, also where two have come to say the same', async () => {
    const knex = await init();
    const bench = await FactorBench.start(knex);
    const access = bench.as('ann');
    const { factorId } = await bench.publish({
      ...{ by: 'ann', title: 'First', statement: 'Pool exhausted' },
    });
    const { id } = await bench.services.patterns.maker.create(
      { access },
      { name: 'Pool', category: 'data', factorIds: [factorId] },
    );
    // An earlier normaliser told these two apart.
    const told = ['Out of handles', 'Out of the handles'];
    await knex('pattern_aliases').insert(
      told.map((statement, i) => ({
        ...{ id: randomUUID(), pattern_id: id, statement },
        ...{ digest: `of an earlier form ${i}`, normaliser: 0 },
      })),
    );
    const meant = async () => {
      const { service } = await bench.rebuilt();
      const [{ patterns }] = await service.suggest(access, [
        { statement: 'out of a handle' },
      ]);
      return patterns.map(({ pattern }) => pattern.id);
    };
    expect(await meant()).toEqual([]);
    await bench.services.renewal.task.run();
    expect(await meant()).toEqual([id]);
    const { aliases } = await bench.services.patterns.patterns.get(access, id);
    expect(aliases.map(({ statement }) => statement)).toEqual(told);
    const rows = await knex('pattern_aliases').select('digest', 'normaliser');
    expect(rows.every(({ normaliser }) => normaliser === 1)).toBe(true);
    const same = rows.filter(({ digest }) => digest === digestOf(told[0]));
    expect(same).toHaveLength(1);
  });
});
