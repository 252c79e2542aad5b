import { Knex } from 'knex';
import { describeOnEachDatabase } from '../../__testUtils__/databases';
import { FactorBench } from '../../__testUtils__/FactorBench';
import { sortedBefore } from '../../__testUtils__/sortedBefore';
import { ProposalStore } from './ProposalStore';

/** More than two transactions take. */
const DOCUMENTS = 25;
const ALERT = 'There was no alert for the queue length';

/** Ends the work after so many of its steps, as a backend that is shut down. */
function endingAfter(steps: number): AbortSignal {
  let asked = 0;
  return {
    get aborted() {
      asked += 1;
      return asked > steps;
    },
  } as AbortSignal;
}

describeOnEachDatabase('a renewal', init => {
  /** A database in which an earlier version sorted everything wrongly, and somebody has the newer one applied. */
  const begin = async () => {
    const knex = await init();
    const bench = await FactorBench.start(knex);
    const ids: string[] = [];
    const refs: string[] = [];
    for (let i = 0; i < DOCUMENTS; i++) {
      const { factorId, ref } = await bench.publish({
        ...{ by: 'ann', title: `Title ${i}`, statement: `${ALERT} ${i}` },
        factor: { category: 'process', categorySource: 'suggested' },
      });
      ids.push(factorId);
      refs.push(ref);
    }
    await sortedBefore(knex, ids);
    const { task, renewals } = bench.services.renewal;
    await task.run();
    const adam = bench.as('adam', true);
    expect((await renewals.start(adam)).waiting).toBe(DOCUMENTS);
    return { knex, bench, task, renewals, adam, refs };
  };

  /** Everything that it may change, by what does not differ from one database to another. */
  const outcome = async (knex: Knex) =>
    knex('factors')
      .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
      .join(
        'postmortem_facts as facts',
        'facts.postmortem_id',
        'postmortems.id',
      )
      .join('revisions', join =>
        join
          .on('revisions.postmortem_id', 'postmortems.id')
          .andOn('revisions.last_seq', 'postmortems.seq'),
      )
      .orderBy(['factors.statement', 'revisions.target'])
      .select(
        ...['factors.statement', 'factors.category', 'factors.version'],
        ...['factors.sorted_by', 'postmortems.seq', 'revisions.reason'],
        ...['facts.category as counted', 'revisions.actor'],
      );

  let inOneGo: unknown[];
  it('is done in one go, and what is counted follows', async () => {
    const { knex, task } = await begin();
    await task.run();
    inOneGo = await outcome(knex);
    expect(inOneGo).toHaveLength(DOCUMENTS);
    expect(inOneGo[0]).toMatchObject({
      ...{ category: 'monitoring-gap', counted: 'monitoring-gap' },
      ...{ version: 2, seq: 2, actor: 'user:default/adam' },
    });
  }, 60_000);

  it('that was ended and killed in the middle comes to the same on another backend', async () => {
    const { knex, bench, task, renewals, adam } = await begin();
    // One look for aliases, and one transaction.
    await task.run(endingAfter(2));
    const { applied, waiting } = await renewals.get(adam);
    expect([applied, waiting]).toEqual([10, DOCUMENTS - 10]);

    const end = new AbortController();
    const killed = jest
      .spyOn(ProposalStore.prototype, 'markApplied')
      .mockImplementationOnce(async () => {
        end.abort();
        throw new Error('killed');
      });
    await task.run(end.signal);
    killed.mockRestore();
    expect((await renewals.get(adam)).applied).toBe(10);

    const other = await FactorBench.start(knex);
    await other.services.renewal.task.run();
    expect(await outcome(knex)).toEqual(inOneGo);
    expect(await bench.services.renewal.renewals.get(adam)).toMatchObject({
      ...{ state: 'done', waiting: 0, applied: DOCUMENTS },
    });
  }, 60_000);

  it('that two backends work at comes to the same, each post-mortem changed once', async () => {
    const { knex, task } = await begin();
    const other = await FactorBench.start(knex);
    await Promise.all([task.run(), other.services.renewal.task.run()]);
    expect(await outcome(knex)).toEqual(inOneGo);
  }, 60_000);

  it('that is stopped ends after what is being written, and goes on when it is started again', async () => {
    const { knex, task, renewals, adam } = await begin();
    await task.run(endingAfter(2));
    await renewals.stop(adam);
    await task.run();
    expect(await renewals.get(adam)).toMatchObject({
      ...{ state: 'stopped', applied: 10, waiting: DOCUMENTS - 10 },
    });
    await renewals.start(adam);
    await task.run();
    expect(await outcome(knex)).toEqual(inOneGo);
  }, 60_000);

  it('passes over a post-mortem that cannot be changed, which waits until it can', async () => {
    const { knex, bench, task, renewals, adam, refs } = await begin();
    const { id } = await knex('postmortems')
      .where({ ref: refs[13] })
      .first('id');
    const { editor } = bench.services.rows.factors;
    const rewrite = editor.rewrite.bind(editor);
    const refused = jest
      .spyOn(editor, 'rewrite')
      .mockImplementation(async (change, ...rest) => {
        if (change.header.id === id) throw new Error('no room for it');
        return rewrite(change, ...rest);
      });
    await task.run();
    refused.mockRestore();
    expect(await renewals.get(adam)).toMatchObject({
      ...{ state: 'waiting', waiting: 1, applied: DOCUMENTS - 1 },
    });
    await renewals.start(adam);
    await task.run();
    expect(await outcome(knex)).toEqual(inOneGo);
  }, 60_000);

  it('waits where nothing can be changed, says what kind of fault it is, and goes on when it can', async () => {
    const { knex, bench, task, renewals, adam } = await begin();
    await task.run(endingAfter(2));
    const { editor } = bench.services.rows.factors;
    const refused = jest.spyOn(editor, 'rewrite').mockRejectedValue(
      Object.assign(new Error(`insert '${ALERT}': disk full`), {
        code: 'SQLITE_FULL',
      }),
    );
    // A database's own words quote what was to be written.
    await expect(task.run()).rejects.toThrow(/^SQLITE_FULL$/);
    refused.mockRestore();
    expect(await renewals.get(adam)).toMatchObject({
      ...{ state: 'applying', applied: 10, waiting: DOCUMENTS - 10 },
    });
    await task.run();
    expect(await outcome(knex)).toEqual(inOneGo);
  }, 60_000);

  it('passes over a post-mortem that is restricted meanwhile', async () => {
    const { bench, task, renewals, adam, refs } = await begin();
    await bench.services.lifecycle.setAccess(
      { access: bench.as('ann'), ref: refs[7] },
      '*',
      { visibility: 'restricted', members: [], reason: 'a test' },
    );
    await task.run();
    expect(await renewals.get(adam)).toMatchObject({
      ...{ state: 'done', waiting: 0, applied: DOCUMENTS - 1 },
    });
    expect(await renewals.get(bench.as('ann'))).toMatchObject({
      ...{ state: 'waiting', waiting: 1, applied: DOCUMENTS - 1 },
    });
  }, 60_000);
});
