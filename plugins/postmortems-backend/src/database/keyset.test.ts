import fc from 'fast-check';
import { Knex } from 'knex';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { KeysetOrder, keysetPage } from './keyset';

jest.setTimeout(60_000);

interface Row {
  name: string;
  size: number;
  id: string;
}

/** Reads a list to its end, as a client does that follows the cursors. */
async function readAll(knex: Knex, order: KeysetOrder, limit: number) {
  const found: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await keysetPage<Row>(knex<Row>('things').select(), {
      order,
      key: row => order.columns.map(({ column }) => row[column as keyof Row]),
      limit,
      cursor,
    });
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    found.push(...page.rows);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

describeOnEachDatabase('keyset pages', (init, engine) => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await init();
    await knex.schema.createTable('things', table => {
      table.specificType(
        'name',
        engine === 'SQLITE_3' ? 'text' : 'text collate "C"',
      );
      table.integer('size');
      table.string('id').primary();
    });
  });

  it('put together are the whole list in order, whatever the ties, direction and page size', async () => {
    const direction = fc.constantFrom('asc' as const, 'desc' as const);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({
            name: fc.constantFrom('a', 'b', 'é', 'Z', ''),
            size: fc.integer({ min: -2, max: 2 }),
            id: fc.uuid(),
          }),
          { selector: ({ id }) => id, maxLength: 12 },
        ),
        fc.integer({ min: 1, max: 5 }),
        direction,
        async (rows, limit, towards) => {
          await knex('things').delete();
          if (rows.length) await knex('things').insert(rows);
          const order: KeysetOrder = {
            columns: [
              { column: 'name', type: 'text' },
              { column: 'size', type: 'number' },
              { column: 'id', type: 'text' },
            ],
            direction: towards,
          };
          const expected = [...rows].sort(
            (a, b) =>
              Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)) ||
              a.size - b.size ||
              (a.id < b.id ? -1 : 1),
          );
          if (towards === 'desc') expected.reverse();
          expect(await readAll(knex, order, limit)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['another length', Buffer.from('["a"]').toString('base64url')],
    ['another type', Buffer.from('[1,"a"]').toString('base64url')],
    ['NUL', Buffer.from('["a\\u0000",1]').toString('base64url')],
    ['half a character', Buffer.from('["\\ud800",1]').toString('base64url')],
    ['too large a number', Buffer.from('["a",1e12]').toString('base64url')],
    ['too few values', Buffer.from('["a"]').toString('base64url')],
  ])('refuse a cursor with %s', async (_, cursor) => {
    await expect(
      keysetPage(knex('things').select(), {
        order: {
          columns: [
            { column: 'name', type: 'text' },
            { column: 'size', type: 'number' },
          ],
          direction: 'asc',
        },
        key: () => [],
        limit: 1,
        cursor,
      }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: 'Malformed cursor',
    });
  });

  // Which text comes before which time is another question in every locale.
  it.each([
    ['time', '2025-06-10T10:05:00.000Z', '_a', '2025-06-10'],
    ['day', '9999-12-31', '(2025)', '2025-06-10T10:05:00.000Z'],
    ['id', '5943fe2a-c065-45d5-846b-58d60217ce4a', '5943FE2A', 'zz'],
  ] as const)(
    'take a cursor with a %s for what it is',
    async (type, good, ...bad) => {
      const read = (value: string) =>
        keysetPage<Row>(knex<Row>('things').select(), {
          order: { columns: [{ column: 'name', type }], direction: 'asc' },
          key: ({ name }) => [name],
          limit: 1,
          cursor: Buffer.from(JSON.stringify([value])).toString('base64url'),
        });
      await expect(read(good)).resolves.toHaveProperty('rows');
      for (const value of bad) {
        await expect(read(value)).rejects.toThrow('Malformed cursor');
      }
    },
  );
});
