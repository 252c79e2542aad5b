import { ListedFactor } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope } from '../access';
import { keysetPage } from '../database';
import { joinedMention, MENTION_OF_JOINED } from '../postmortems/mention';
import { factorFromDatabase } from './FactorStore';
import { whereOfPattern } from './patterns/nameable';
import { FactorFilters, whereFactor, wherePublished } from './published';

/** SQL of the factors themselves across post-mortems: the stories behind a number. */
export class FactorListStore {
  /** The factors behind a number, newest incident first. */
  async list(
    knex: Knex,
    scope: ReadScope,
    { pattern, source, ...filters }: FactorFilters & { pattern?: string },
    page: { limit: number; cursor?: string },
  ): Promise<{ items: ListedFactor[]; nextCursor: string | null }> {
    const query = knex('factors')
      .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
      .modify(whereFactor, filters)
      .modify(wherePublished, scope, filters)
      .select('factors.*', 'postmortems.happened_at', ...MENTION_OF_JOINED);
    if (pattern) query.modify(whereOfPattern, scope, pattern);
    if (source) {
      const column = pattern ? 'pattern_source' : 'category_source';
      query.where(`factors.${column}`, source);
    }
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
