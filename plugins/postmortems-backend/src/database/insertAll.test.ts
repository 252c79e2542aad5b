import { Knex } from 'knex';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { insertAll } from './insertAll';

interface Thing {
  name: string;
  note: string | null;
  count: number;
  share: number;
  isOpen: boolean;
}

describeOnEachDatabase('rows inserted together', init => {
  let knex: Knex;
  const insert = (rows: object[]) =>
    knex.transaction(trx => insertAll(trx, 'things', rows));

  beforeAll(async () => {
    knex = await init();
    await knex.schema.createTable('things', table => {
      table.text('name').primary();
      table.text('note');
      table.integer('count');
      table.double('share');
      table.boolean('isOpen');
    });
  });
  beforeEach(() => knex('things').delete());

  const thing = (n: number): Thing => ({
    name: `thing ${String(n).padStart(5, '0')} "ü" \\ 🧯\n`,
    note: n % 3 ? `{"n": ${n}}` : null,
    count: n,
    share: n / 7,
    isOpen: n % 2 === 0,
  });

  it.each([0, 1, 10, 11, 5_000, 5_001])(
    'are there as they were given, %s of them',
    async count => {
      const things = Array.from({ length: count }, (_, n) => thing(n));
      await insert(things);
      const found: Thing[] = await knex('things').orderBy('name');
      expect(
        found.map(row => ({ ...row, isOpen: Boolean(row.isOpen) })),
      ).toEqual(things);
    },
  );

  it('are all there or none', async () => {
    const things = Array.from({ length: 20 }, (_, n) => thing(n));
    await expect(insert([...things, things[3]])).rejects.toThrow(/unique/i);
    expect(await knex('things')).toEqual([]);
  });
});
