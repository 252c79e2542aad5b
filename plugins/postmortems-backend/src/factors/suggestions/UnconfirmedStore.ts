import { ListedFactor } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../../access';
import { keysetPage } from '../../database';
import { joinedMention, MENTION_OF_JOINED } from '../../postmortems/mention';
import { factorFromDatabase } from '../FactorStore';

/** A factor that waits for a person. */
export interface UnconfirmedFactor {
  factor: ListedFactor;
  postmortemId: string;
}

/** SQL of the factors whose category or pattern is only suggested. */
export class UnconfirmedStore {
  /** The newest incident first. */
  async list(
    knex: Knex,
    scope: ReadScope,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: UnconfirmedFactor[]; nextCursor: string | null }> {
    const query = unconfirmed(knex, scope).select(
      'factors.*',
      'postmortems.happened_at',
      ...MENTION_OF_JOINED,
    );
    const { rows, nextCursor } = await keysetPage<any>(query, {
      ...page,
      order: {
        columns: [
          { column: 'postmortems.happened_at', type: 'time' },
          { column: 'factors.id', type: 'id' },
        ],
        direction: 'desc',
      },
      key: row => [row.happened_at, row.id],
    });
    return {
      items: rows.map(row => ({
        factor: { ...factorFromDatabase(row), postmortem: joinedMention(row) },
        postmortemId: row.postmortem_id,
      })),
      nextCursor,
    };
  }

  /** How many there are, as far as `most`. */
  async count(knex: Knex, scope: ReadScope, most: number): Promise<number> {
    const [row] = await knex
      .from(
        unconfirmed(knex, scope).select('factors.id').limit(most).as('some'),
      )
      .count({ count: '*' });
    return Number(row.count);
  }
}

/** Factors that wait for a person, in documents that the viewer may read. */
function unconfirmed(knex: Knex, scope: ReadScope): Knex.QueryBuilder {
  return (
    knex('factors')
      .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
      .whereNull('factors.deleted_at')
      // In the words of the index that finds them.
      .whereRaw(
        "(factors.category_source = 'suggested' or factors.pattern_source = 'suggested')",
      )
      .where(named =>
        named
          .whereNotNull('factors.category')
          .orWhereNotNull('factors.pattern_id'),
      )
      .modify(whereVisible, scope)
  );
}
