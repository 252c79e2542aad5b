import { Knex } from 'knex';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { SharedTransactions } from './SharedTransactions';

describeOnEachDatabase('changes that are kept together', (init, engine) => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await init();
    await knex.schema.createTable('notes', table =>
      table.text('text').primary(),
    );
  });
  beforeEach(() => knex('notes').delete());

  function aGroup() {
    const rounds = jest.fn((work: (trx: Knex.Transaction) => Promise<void>) =>
      knex.transaction(work),
    );
    const shared = new SharedTransactions(rounds);
    const write = (text: string) =>
      shared.run(async trx => {
        await trx('notes').insert({ text });
        return text;
      });
    return { shared, rounds, write };
  }
  const kept = () => knex('notes').orderBy('text').pluck('text');

  it('are answered each for itself, in as few rounds as they came in', async () => {
    const { rounds, write } = aGroup();
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map(write));
    expect(answers).toEqual(['a', 'b', 'c', 'd']);
    expect(await kept()).toEqual(['a', 'b', 'c', 'd']);
    expect(rounds).toHaveBeenCalledTimes(1);
    await write('e');
    expect(rounds).toHaveBeenCalledTimes(2);
  });

  it('do not hold a round open for more than twelve', async () => {
    const { rounds, write } = aGroup();
    await Promise.all(Array.from({ length: 26 }, (_, n) => write(`${n}`)));
    expect(rounds).toHaveBeenCalledTimes(3);
    expect(await kept()).toHaveLength(26);
  });

  it('fail alone', async () => {
    const { shared, write } = aGroup();
    const outcomes = await Promise.allSettled([
      write('a'),
      write('b'),
      write('b'),
      shared.run(async trx => {
        await trx('notes').insert({ text: 'half' });
        throw new Error('changed my mind');
      }),
      write('c'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(await kept()).toEqual(['a', 'b', 'c']);
  });

  it('all fail where they cannot be kept, and the next ones are tried anew', async () => {
    const { rounds, write } = aGroup();
    await write('a');
    rounds.mockImplementationOnce(work =>
      knex.transaction(async trx => {
        await work(trx);
        throw new Error('disk full');
      }),
    );
    const lost = await Promise.allSettled([write('b'), write('c')]);
    expect(lost).toEqual(
      Array(2).fill({ status: 'rejected', reason: new Error('disk full') }),
    );
    await write('d');
    expect(await kept()).toEqual(['a', 'd']);
  });

  // PostgreSQL ends no transaction by itself.
  if (engine === 'SQLITE_3') {
    it('are tried anew without the one that made SQLite undo them all, as a full disk does', async () => {
      const { shared, write } = aGroup();
      const outcomes = await Promise.allSettled([
        write('a'),
        shared.run(async trx => {
          await trx.raw('rollback');
          throw new Error('disk full');
        }),
        write('b'),
      ]);
      expect(outcomes).toEqual([
        { status: 'fulfilled', value: 'a' },
        { status: 'rejected', reason: new Error('disk full') },
        { status: 'fulfilled', value: 'b' },
      ]);
      expect(await kept()).toEqual(['a', 'b']);
    });
  }
});
