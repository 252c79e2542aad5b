import { PostmortemMention } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { whereAmong } from '../database';
import { whereConcerns } from '../postmortems/listQuery';
import { joinedMention, MENTION_OF_JOINED } from '../postmortems/mention';

/** Said so that no index knows it: SQLite would look through all that is published. */
const PUBLISHED = ['published'];

/** So many are taken for the sake of a pattern or a service, the latest incidents. */
const MOST_NEAR = 20;

/** An earlier post-mortem that the viewer may read. */
export interface EarlierPostmortem {
  id: string;
  mention: PostmortemMention;
  happenedAt: string;
  titleKey: string;
  entityRefs: string[];
  factors: { id: string; statement: string; rootId: string | null }[];
}

/** SQL of the earlier post-mortems that one is held against, always as far as a scope may read them. */
export class SimilarStore {
  /** The sets of merged patterns that some patterns are in, each once. */
  roots(knex: Knex, patternIds: string[]): Promise<string[]> {
    return knex('patterns')
      .whereIn('id', patternIds)
      .distinct('root_id')
      .orderBy('root_id')
      .pluck('root_id');
  }

  /** Those of some documents that the viewer may read. */
  async readable(
    knex: Knex,
    scope: ReadScope,
    ids: string[],
  ): Promise<Set<string>> {
    const found: string[] = await knex('postmortems')
      .whereIn('postmortems.id', ids)
      .modify(whereAmong, 'postmortems.status', PUBLISHED)
      .modify(whereVisible, scope)
      .pluck('postmortems.id');
    return new Set(found);
  }

  /** Those of incidents before a moment that have a case of one of these patterns. */
  ofPatterns(
    knex: Knex,
    scope: ReadScope,
    rootIds: string[],
    before: string,
  ): Promise<string[]> {
    if (rootIds.length === 0) return Promise.resolve([]);
    return earlier(knex, scope, before)
      .whereIn(
        'postmortems.id',
        knex('factors')
          .join('patterns', 'patterns.id', 'factors.pattern_id')
          .whereNull('factors.deleted_at')
          .whereIn('patterns.root_id', rootIds)
          .select('factors.postmortem_id'),
      )
      .pluck('postmortems.id');
  }

  /** Those of incidents before a moment that are about one of these services. */
  ofEntities(
    knex: Knex,
    scope: ReadScope,
    entityRefs: string[],
    before: string,
  ): Promise<string[]> {
    if (entityRefs.length === 0) return Promise.resolve([]);
    return earlier(knex, scope, before)
      .modify(whereConcerns, entityRefs)
      .pluck('postmortems.id');
  }

  /** What is shown of some documents, as far as the viewer may read them. */
  async found(
    knex: Knex,
    scope: ReadScope,
    ids: string[],
  ): Promise<EarlierPostmortem[]> {
    const rows: any[] = await knex('postmortems')
      .whereIn('postmortems.id', ids)
      .modify(whereAmong, 'postmortems.status', PUBLISHED)
      .modify(whereVisible, scope)
      .select(
        'postmortems.id',
        'postmortems.happened_at',
        'postmortems.title_key',
        ...MENTION_OF_JOINED,
      );
    const readable = rows.map(({ id }) => id);
    const entities: any[] = await knex('postmortem_entities')
      .whereIn('postmortem_id', readable)
      .orderBy('entity_ref')
      .select('postmortem_id', 'entity_ref');
    const factors: any[] = await knex('factors')
      .leftJoin('patterns', 'patterns.id', 'factors.pattern_id')
      .whereIn('factors.postmortem_id', readable)
      .whereNull('factors.deleted_at')
      .orderBy(['factors.position', 'factors.id'])
      .select(
        'factors.id',
        'factors.postmortem_id',
        'factors.statement',
        'patterns.root_id',
      );
    return rows.map(row => ({
      ...{ id: row.id, mention: joinedMention(row) },
      ...{ happenedAt: row.happened_at, titleKey: row.title_key },
      entityRefs: entities
        .filter(({ postmortem_id }) => postmortem_id === row.id)
        .map(({ entity_ref }) => entity_ref),
      factors: factors
        .filter(({ postmortem_id }) => postmortem_id === row.id)
        .map(({ id, statement, root_id }) => ({
          ...{ id, statement },
          rootId: root_id,
        })),
    }));
  }
}

function earlier(
  knex: Knex,
  scope: ReadScope,
  before: string,
): Knex.QueryBuilder {
  return knex('postmortems')
    .modify(whereAmong, 'postmortems.status', PUBLISHED)
    .where('postmortems.happened_at', '<', before)
    .modify(whereVisible, scope)
    .orderBy([
      { column: 'postmortems.happened_at', order: 'desc' },
      { column: 'postmortems.ref', order: 'desc' },
    ])
    .limit(MOST_NEAR);
}
