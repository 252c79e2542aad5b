import { describeOnEachDatabase } from '../../__testUtils__/databases';
import { FactorBench } from '../../__testUtils__/FactorBench';
import { PatternStore } from './PatternStore';

const ROUNDS = 5;

describeOnEachDatabase('patterns that are merged at the same time', init => {
  const start = async () => {
    const knex = await init();
    const bench = await FactorBench.start(knex);
    const { maker, curator } = bench.services.patterns;
    const access = bench.as('adam', true);
    const make = async (name: string) => {
      const { factorId } = await bench.publish({
        ...{ by: 'adam', title: name, statement: `${name} ran full` },
      });
      const { id } = await maker.create(
        { access },
        { name, category: 'process', factorIds: [factorId] },
      );
      return id;
    };
    /** Another example of a pattern, in a post-mortem that was deleted and may be purged. */
    const deletedExampleOf = async (patternId: string) => {
      const { ref } = await bench.publish({
        ...{ by: 'adam', title: 'Gone', statement: 'It ran full again' },
        factor: { patternId, patternSource: 'person' },
      });
      const request = { access, ref };
      await bench.services.lifecycle.delete(request, '*');
      return () => bench.services.erasures.purge(request, { reason: 'asked' });
    };
    const merge = (id: string, into: string) =>
      curator.merge({ access, id, expected: '*' }, { into });
    const rowsOf = async (ids: string[]) => {
      const rows: { id: string; merged_into: string; root_id: string }[] =
        await knex('patterns').whereIn('id', ids);
      return rows;
    };
    // One writes after the other there: it would be waited for what has not begun.
    const takesTurns = knex.client.config.client !== 'pg';
    return { knex, make, merge, deletedExampleOf, rowsOf, takesTurns };
  };

  it('never make a circle: of two that are merged into each other, one is refused', async () => {
    const { make, merge, rowsOf } = await start();
    for (let round = 0; round < ROUNDS; round++) {
      const [a, b] = [await make('Pool'), await make('Queue')];
      const results = await Promise.allSettled([merge(a, b), merge(b, a)]);
      expect(results.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      const rows = await rowsOf([a, b]);
      expect(rows.filter(row => row.merged_into)).toHaveLength(1);
      expect(new Set(rows.map(row => row.root_id)).size).toBe(1);
    }
  });

  it('belong to what that one was merged into meanwhile', async () => {
    const { make, merge, rowsOf } = await start();
    for (let round = 0; round < ROUNDS; round++) {
      const a = await make('Pool');
      const b = await make('Queue');
      const c = await make('Disk');
      await Promise.all([merge(a, b), merge(b, c)]);
      const rows = await rowsOf([a, b, c]);
      expect(rows.map(row => row.root_id)).toEqual([c, c, c]);
    }
  });

  it('are not in the way of a purge of what they were found in, nor it in theirs', async () => {
    const { make, merge, deletedExampleOf, rowsOf, takesTurns } = await start();
    const [a, b] = [await make('Pool'), await make('Queue')];
    const purge = await deletedExampleOf(a);
    const { lockSets } = PatternStore.prototype;
    const locking = jest.spyOn(PatternStore.prototype, 'lockSets');
    let purging: Promise<unknown> | undefined;
    const purgeWaits = new Promise<void>(resolve => {
      locking
        .mockImplementationOnce(async function thenWait(
          this: PatternStore,
          trx,
        ) {
          await lockSets.call(this, trx);
          purging = purge();
          purging.catch(() => {});
          if (!takesTurns) await purgeWaits;
        })
        .mockImplementationOnce(function tell(this: PatternStore, trx) {
          resolve();
          return lockSets.call(this, trx);
        });
    });
    await merge(a, b);
    await purging;
    locking.mockRestore();
    expect((await rowsOf([a, b])).map(row => row.root_id)).toEqual([b, b]);
  });

  it('come out of a circle that was made before there was a lock', async () => {
    const { knex, make, merge, rowsOf } = await start();
    const a = await make('Pool');
    const b = await make('Queue');
    const c = await make('Disk');
    for (const [id, into] of [
      [a, b],
      [b, a],
    ]) {
      await knex('patterns').where({ id }).update({ merged_into: into });
    }
    await merge(a, c);
    await merge(b, c);
    const rows = await rowsOf([a, b, c]);
    expect(rows.map(row => row.root_id)).toEqual([c, c, c]);
  });
});
