import {
  ListedFactor,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { keysetPage } from '../database';
import { whereConcerns, whereHappened } from '../postmortems/listQuery';
import { joinedMention, MENTION_OF_JOINED } from '../postmortems/mention';
import { factorFromDatabase } from './FactorStore';
import { assembleRecurring } from './recurrence';

/** What counting is narrowed by, with entities already expanded. */
export interface FactorFilters {
  entityRefs?: string[];
  category?: string;
  layer?: string;
  from?: string;
  to?: string;
}

/**
 * SQL of factors across post-mortems: published ones only, each counted once however many services,
 * layers or factors it touches.
 */
export class FactorListStore {
  /** The factors behind a number, newest incident first. */
  async list(
    knex: Knex,
    scope: ReadScope,
    filters: FactorFilters,
    page: { limit: number; cursor?: string },
  ): Promise<{ items: ListedFactor[]; nextCursor: string | null }> {
    const query = knex('factors')
      .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
      .whereNull('factors.deleted_at')
      .modify(wherePublished, scope, filters)
      .select('factors.*', 'postmortems.happened_at', ...MENTION_OF_JOINED);
    if (filters.category) query.where('factors.category', filters.category);
    if (filters.layer) query.where('factors.layer', filters.layer);
    const { rows, nextCursor } = await keysetPage<any>(query, {
      ...page,
      order: [
        { column: 'postmortems.happened_at', direction: 'desc', type: 'text' },
        { column: 'factors.id', direction: 'desc', type: 'text' },
      ],
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

  /** How often each category was found, where and when, beside what it could have been found in. */
  async recurring(
    knex: Knex,
    scope: ReadScope,
    filters: FactorFilters,
    limit: number,
  ): Promise<RecurringFactors> {
    const facts = () => {
      const query = knex('postmortem_facts')
        .join('postmortems', 'postmortems.id', 'postmortem_facts.postmortem_id')
        .modify(wherePublished, scope, filters);
      if (filters.layer) query.where('postmortem_facts.layer', filters.layer);
      return query;
    };
    const postmortems = { postmortems: 'postmortem_facts.postmortem_id' };
    const [total, categories, entities, months, denominators] =
      await Promise.all([
        knex('postmortems')
          .modify(wherePublished, scope, filters)
          .count({ postmortems: '*' }),
        facts()
          .groupBy('postmortem_facts.category')
          .select('postmortem_facts.category')
          .max({ lastSeenAt: 'postmortems.happened_at' })
          .countDistinct(postmortems),
        facts()
          .whereNot('postmortem_facts.entity_ref', '')
          .modify(whereOneOf, filters.entityRefs)
          .groupBy('postmortem_facts.category', 'postmortem_facts.entity_ref')
          .select('postmortem_facts.category', 'postmortem_facts.entity_ref')
          .countDistinct(postmortems),
        facts()
          .groupBy('postmortem_facts.category', 'postmortem_facts.month')
          .select('postmortem_facts.category', 'postmortem_facts.month')
          .countDistinct(postmortems),
        knex('postmortem_entities')
          .join(
            'postmortems',
            'postmortems.id',
            'postmortem_entities.postmortem_id',
          )
          .modify(wherePublished, scope, filters)
          .groupBy('postmortem_entities.entity_ref')
          .select('postmortem_entities.entity_ref')
          .count({ postmortems: '*' }),
      ]);
    return assembleRecurring(
      { total, categories, entities, months, denominators },
      limit,
    );
  }
}

function wherePublished(
  query: Knex.QueryBuilder,
  scope: ReadScope,
  filters: FactorFilters,
): void {
  query
    .modify(whereVisible, scope)
    .where('postmortems.status', 'published')
    .modify(whereHappened, filters);
  if (filters.entityRefs) query.modify(whereConcerns, filters.entityRefs);
}

/** A system's page names only its own parts, though a post-mortem may touch others too. */
function whereOneOf(query: Knex.QueryBuilder, entityRefs?: string[]): void {
  if (entityRefs) query.whereIn('postmortem_facts.entity_ref', entityRefs);
}
