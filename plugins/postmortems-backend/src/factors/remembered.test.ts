import { ReadScope } from '../access';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { FactorBench } from '../__testUtils__/FactorBench';
import { RecurrenceStore } from '../__testUtils__/RecurrenceStore';
import { OpenDocuments } from './inMemory/OpenDocuments';
import { RecurrenceCounter } from './RecurrenceCounter';
import { atOnce } from '../inTurns';
import { assembleRecurring } from './recurrence';

const QUESTION = {
  ...{ by: 'category' as const, filters: {} },
  today: '2026-11-27',
};
const LIMIT = 30;
const ANN = 'user:default/ann';
const BEN = 'user:default/ben';
const SERVICE = 'component:default/checkout';
const reason = 'a test';

describeOnEachDatabase('what is remembered of what recurs', init => {
  /** An open post-mortem and a restricted one of Ann's, each with a factor. */
  const begin = async () => {
    const bench = await FactorBench.start(await init());
    const { database } = bench;
    const counter = new RecurrenceCounter({
      ...{ database, open: new OpenDocuments({ database }) },
    });
    const ask = (name: string) =>
      counter.recurring(bench.as(name), QUESTION, LIMIT);
    const factor = { category: 'process' };
    await bench.publish({
      ...{ by: 'ann', title: 'Open', statement: 'Nobody looked', factor },
    });
    const hidden = await bench.publish({
      ...{ by: 'ann', title: 'Hidden', statement: 'Nobody saw', factor },
      visibility: 'restricted',
    });
    return { bench, counter, ask, hidden };
  };

  it('is one answer for all who may read the same', async () => {
    const { ask } = await begin();
    const bens = await ask('ben');
    expect(await ask('carl')).toBe(bens);
    expect(await ask('ben')).toBe(bens);
    const anns = await ask('ann');
    expect(await ask('ann')).toBe(anns);
    expect([bens.postmortems, anns.postmortems]).toEqual([1, 2]);
    // Not counted anew for having been asked by somebody who reads more.
    expect(await ask('carl')).toBe(bens);
  });

  it('is one answer of a part, too, and under a condition as long as it lets the same be read', async () => {
    const { bench, counter, hidden } = await begin();
    const ask = (
      name: string,
      entityRefs?: string[],
      criteria?: ReadScope['criteria'],
    ) =>
      counter.recurring(
        { viewer: bench.as(name).viewer, criteria },
        { ...QUESTION, filters: { entityRefs } },
        LIMIT,
      );
    await bench.services.postmortems.patchHeader(
      about(bench, hidden.ref),
      '*',
      {
        affectedEntities: [SERVICE],
      },
    );
    const part = await ask('ann', [SERVICE]);
    expect(await ask('ann', [SERVICE])).toBe(part);
    expect([
      part.postmortems,
      (await ask('ben', [SERVICE])).postmortems,
    ]).toEqual([1, 0]);

    const anns = { property: 'participant' as const, values: [ANN] };
    const bens = { property: 'participant' as const, values: [BEN] };
    const under = await ask('carl', undefined, anns);
    expect(await ask('ben', undefined, anns)).toBe(under);
    expect(under.postmortems).toBe(1);
    expect((await ask('carl', undefined, bens)).postmortems).toBe(0);
    // A condition that lets everything be read has no answer of somebody without one, nor they its.
    expect(await ask('carl')).toEqual(under);
  });

  /** Each changes nothing but a restricted one, or who may read it. */
  const writes: [
    string,
    (bench: FactorBench, ref: string) => Promise<unknown>,
  ][] = [
    [
      'somebody is let in',
      (bench, ref) =>
        bench.services.lifecycle.setAccess(about(bench, ref), '*', {
          ...{ visibility: 'restricted', members: [BEN], reason },
        }),
    ],
    [
      'somebody is made an author of it',
      (bench, ref) =>
        bench.services.postmortems.patchHeader(about(bench, ref), '*', {
          authors: [ANN, BEN],
        }),
    ],
    [
      'it is opened',
      (bench, ref) =>
        bench.services.lifecycle.setAccess(about(bench, ref), '*', {
          ...{ visibility: 'open', members: [], reason },
        }),
    ],
    [
      'a factor of it is sorted otherwise',
      async (bench, ref) => {
        const { editor, reader } = bench.services.rows.factors;
        const [{ id }] = await reader.list(bench.as('ann'), ref);
        await editor.patch(about(bench, ref), id, '*', { category: 'data' });
      },
    ],
    [
      'a factor of it is deleted',
      async (bench, ref) => {
        const { editor, reader } = bench.services.rows.factors;
        const [{ id }] = await reader.list(bench.as('ann'), ref);
        await editor.remove(about(bench, ref), id, '*');
      },
    ],
    [
      'an action against it is made',
      async (bench, ref) => {
        const { factors, actionItems } = bench.services.rows;
        const [{ id }] = await factors.reader.list(bench.as('ann'), ref);
        await actionItems.editor.create(about(bench, ref), {
          ...{ title: 'Look', factorIds: [id] },
        });
      },
    ],
    [
      'it is deleted',
      (bench, ref) => bench.services.lifecycle.delete(about(bench, ref), '*'),
    ],
    [
      'it is withdrawn',
      (bench, ref) =>
        bench.services.lifecycle.transition(about(bench, ref), '*', {
          to: 'draft',
        }),
    ],
  ];

  function about(bench: FactorBench, ref: string) {
    return { access: bench.as('ann'), ref };
  }

  it.each(writes)('is not what it was when %s', async (_, write) => {
    const { bench, ask, hidden } = await begin();
    const people = ['ann', 'ben'];
    const before = await Promise.all(people.map(ask));
    await write(bench, hidden.ref);
    const after = await Promise.all(people.map(ask));
    expect(after).not.toEqual(before);
    const store = new RecurrenceStore();
    const counted = await Promise.all(
      people.map(name =>
        bench.database.snapshot(async knex =>
          atOnce(
            assembleRecurring(
              await store.count(knex, bench.as(name), QUESTION),
              LIMIT,
            ),
          ),
        ),
      ),
    );
    expect(after).toEqual(counted);
  });
});
