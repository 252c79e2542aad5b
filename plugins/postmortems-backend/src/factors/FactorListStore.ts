import { ListedFactor } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope } from '../access';
import { keysetPage } from '../database';
import { joinedMention, MENTION_OF_JOINED } from '../postmortems/mention';
import { NumberFilters, whereBehind } from './addressed';
import { factorFromDatabase } from './FactorStore';
import { FactorFilters, wherePublished } from './published';

/** SQL of the factors themselves across post-mortems: the stories behind a number. */
export class FactorListStore {
  /** The factors behind a number, newest incident first. */
  async list(
    knex: Knex,
    scope: ReadScope,
    filters: FactorFilters & NumberFilters,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: ListedFactor[]; nextCursor: string | null }> {
    const query = knex('factors')
      .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
      .modify(whereBehind, scope, filters)
      .modify(wherePublished, scope, filters)
      .select('factors.*', 'postmortems.happened_at', ...MENTION_OF_JOINED);
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
        ...factorFromDatabase(row),
        postmortem: joinedMention(row),
      })),
      nextCursor,
    };
  }
}
