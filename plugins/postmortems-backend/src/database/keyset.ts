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
  /** Qualified column; never null in any row. */
  column: string;
  direction: 'asc' | 'desc';
  /** What the column holds; a cursor with anything else is malformed. */
  type: 'text' | 'number';
}

type KeyValue = string | number;

const valueSchemas = {
  text: markdown(500),
  number: z.int32(),
};

function decode(cursor: string, order: KeysetOrder[]): KeyValue[] {
  try {
    const values: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    if (!Array.isArray(values) || values.length !== order.length) {
      throw new Error('not of this list');
    }
    return order.map(({ type }, i) => valueSchemas[type].parse(values[i]));
  } catch {
    throw new InputError('Malformed cursor');
  }
}

/** One page of a query, and where the next begins. */
export async function keysetPage<Row extends object>(
  query: Knex.QueryBuilder,
  options: {
    order: KeysetOrder[];
    /** The values of `order` in a row, in the same sequence. */
    key: (row: Row) => KeyValue[];
    limit: number;
    cursor?: string;
    /** Asks for more about the rows of the page, which it is given as a query; they stay the same rows. */
    beside?: (page: Knex.QueryBuilder) => Knex.QueryBuilder;
  },
): Promise<{ rows: Row[]; nextCursor: string | null }> {
  const { order, key, limit, cursor, beside } = options;
  if (cursor !== undefined) {
    const values = decode(cursor, order);
    query.andWhere(after => whereAfter(after, order, values));
  }
  const inOrder = (unordered: Knex.QueryBuilder) =>
    order.reduce(
      (ordered, { column, direction }) => ordered.orderBy(column, direction),
      unordered,
    );
  const page = inOrder(query).limit(limit + 1);
  const rows: Row[] = await (beside ? inOrder(beside(page)) : page);
  if (rows.length <= limit) return { rows, nextCursor: null };
  const nextCursor = Buffer.from(
    JSON.stringify(key(rows[limit - 1])),
    'utf8',
  ).toString('base64url');
  return { rows: rows.slice(0, limit), nextCursor };
}

/** (a, b) after (x, y), written out so that each column keeps its own direction: a > x or (a = x and b > y). */
function whereAfter(
  query: Knex.QueryBuilder,
  [first, ...rest]: KeysetOrder[],
  [value, ...others]: KeyValue[],
): void {
  const beyond = first.direction === 'asc' ? '>' : '<';
  if (rest.length === 0) {
    query.where(first.column, beyond, value);
    return;
  }
  // The redundant bound lets the database begin its index scan at the cursor.
  query
    .where(first.column, `${beyond}=`, value)
    .andWhere(or =>
      or
        .where(first.column, beyond, value)
        .orWhere(tie => whereAfter(tie, rest, others)),
    );
}
