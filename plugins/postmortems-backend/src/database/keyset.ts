import { InputError } from '@backstage/errors';
import { markdown } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { z } from 'zod';

/**
 * The one way lists are paged. A cursor names the last row seen by the values it was ordered by, so
 * the next page is found by an index however far it is. It carries no filter and no authority: an
 * edited one only begins elsewhere in what its reader may see anyway.
 */
export interface KeysetOrder {
  columns: {
    /** Qualified column; never null in any row. */
    column: string;
    /**
     * What the column holds; a cursor with anything else is malformed. `text` stands for a column
     * that is ordered by its bytes; the others read the same in the order of any locale.
     */
    type: 'text' | 'time' | 'day' | 'id' | 'number';
  }[];
  /** One for all columns: so one comparison of rows finds the next page by the index. */
  direction: 'asc' | 'desc';
}

type KeyValue = string | number;

const valueSchemas = {
  text: markdown(500),
  time: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  day: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  id: z.string().regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/),
  number: z.int32(),
};

function decode(cursor: string, { columns }: KeysetOrder): KeyValue[] {
  try {
    const values: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    if (!Array.isArray(values) || values.length !== columns.length) {
      throw new Error('not of this list');
    }
    return columns.map(({ type }, i) => valueSchemas[type].parse(values[i]));
  } catch {
    throw new InputError('Malformed cursor');
  }
}

/** One page of a query, and where the next begins. */
export async function keysetPage<Row extends object>(
  query: Knex.QueryBuilder,
  options: {
    order: KeysetOrder;
    /** The values of its columns in a row, in the same sequence. */
    key: (row: Row) => KeyValue[];
    limit: number;
    cursor?: string;
  },
): Promise<{ rows: Row[]; nextCursor: string | null }> {
  const { key, limit } = options;
  wherePaged(query, options);
  const rows: Row[] = await query;
  if (rows.length <= limit) return { rows, nextCursor: null };
  const nextCursor = Buffer.from(
    JSON.stringify(key(rows[limit - 1])),
    'utf8',
  ).toString('base64url');
  return { rows: rows.slice(0, limit), nextCursor };
}

/** Keeps the rows of a page, in their order, and one more. */
export function wherePaged(
  query: Knex.QueryBuilder,
  {
    order,
    limit,
    cursor,
  }: { order: KeysetOrder; limit: number; cursor?: string },
): void {
  if (cursor !== undefined) {
    whereAfter(query, order, decode(cursor, order));
  }
  query
    .orderBy(
      order.columns.map(({ column }) => ({ column, order: order.direction })),
    )
    .limit(limit + 1);
}

/**
 * Keeps what is among the first `count` rows of a page's order in a list, beginning where the page does; nothing
 * at all, where there are fewer.
 *
 * @param list - the rows that count, without an order
 */
export function whereAmongFirst(
  query: Knex.QueryBuilder,
  list: Knex.QueryBuilder,
  {
    order,
    cursor,
    count,
  }: { order: KeysetOrder; cursor?: string; count: number },
): void {
  const columns = order.columns.map(({ column }) => column);
  const last = list
    .modify(wherePaged, { order, cursor, limit: 0 })
    .offset(count - 1)
    .select(columns);
  const until = order.direction === 'asc' ? '<=' : '>=';
  query.andWhereRaw(`(${columns.map(() => '??').join(', ')}) ${until} ?`, [
    ...columns,
    last,
  ]);
}

/** `(a, b) > (x, y)`: both engines compare rows column by column, and find the first beyond by an index. */
function whereAfter(
  query: Knex.QueryBuilder,
  { columns, direction }: KeysetOrder,
  values: KeyValue[],
): void {
  const row = (placeholder: string) =>
    `(${columns.map(() => placeholder).join(', ')})`;
  const beyond = direction === 'asc' ? '>' : '<';
  query.andWhereRaw(`${row('??')} ${beyond} ${row('?')}`, [
    ...columns.map(({ column }) => column),
    ...values,
  ]);
}
