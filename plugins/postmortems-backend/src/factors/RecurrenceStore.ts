import { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope } from '../access';
import { bytewise } from '../database';
import { FactorFilters, wherePublished } from './published';
import { assembleRecurring, CountRow } from './recurrence';

/** How many services are named; there may be thousands. */
const MAX_ENTITIES = 50;

const POSTMORTEMS = { postmortems: 'postmortem_facts.postmortem_id' };

/**
 * SQL of what recurs: distinct post-mortems, each counted once however many services, layers or
 * factors it touches. Every count is grouped and bounded by the database.
 */
export class RecurrenceStore {
  /**
   * How often each category was found, where and when, beside what it could have been found in.
   * @param knex - a snapshot, so that no number contradicts another
   */
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
    const places = () =>
      facts()
        .whereNot('postmortem_facts.entity_ref', '')
        .modify(whereOneOf, filters.entityRefs);

    const total: CountRow[] = await knex('postmortems')
      .modify(wherePublished, scope, filters)
      .count({ postmortems: '*' });
    const categories: CountRow[] = await facts()
      .groupBy('postmortem_facts.category')
      .select('postmortem_facts.category')
      .max({ lastSeenAt: 'postmortems.happened_at' })
      .countDistinct(POSTMORTEMS)
      .orderBy([
        { column: 'postmortems', order: 'desc' },
        { column: bytewise(knex, 'postmortem_facts.category') },
      ])
      .limit(limit);
    const found = categories.map(({ category }) => String(category));
    const services: CountRow[] = await places()
      .whereIn('postmortem_facts.category', found)
      .groupBy('postmortem_facts.category')
      .select('postmortem_facts.category')
      .countDistinct({ services: 'postmortem_facts.entity_ref' });
    const perPlace = places()
      .whereIn('postmortem_facts.category', found)
      .groupBy('postmortem_facts.category', 'postmortem_facts.entity_ref')
      .select('postmortem_facts.category', 'postmortem_facts.entity_ref')
      .countDistinct(POSTMORTEMS);
    // Those in which most was found over all categories; how many there are stands beside each.
    const named: CountRow[] = await knex
      .from(perPlace.clone().as('found'))
      .groupBy('entity_ref')
      .select('entity_ref', knex.raw('count(*) over () as "services"'))
      .orderByRaw('sum(postmortems) desc, ?', [bytewise(knex, 'entity_ref')])
      .limit(MAX_ENTITIES);
    const entityRefs = named.map(({ entity_ref }) => String(entity_ref));
    const entities: CountRow[] = await perPlace.whereIn(
      'postmortem_facts.entity_ref',
      entityRefs,
    );
    const months: CountRow[] = await facts()
      .whereIn('postmortem_facts.category', found)
      .groupBy('postmortem_facts.category', 'postmortem_facts.month')
      .select('postmortem_facts.category', 'postmortem_facts.month')
      .countDistinct(POSTMORTEMS);
    const denominators: CountRow[] = await knex('postmortem_entities')
      .join(
        'postmortems',
        'postmortems.id',
        'postmortem_entities.postmortem_id',
      )
      .modify(wherePublished, scope, filters)
      .whereIn('postmortem_entities.entity_ref', entityRefs)
      .groupBy('postmortem_entities.entity_ref')
      .select('postmortem_entities.entity_ref')
      .count({ postmortems: '*' });
    return assembleRecurring({
      total,
      categories,
      services,
      named,
      entities,
      months,
      denominators,
    });
  }
}

/** A system's page names only its own parts, though a post-mortem may touch others too. */
function whereOneOf(query: Knex.QueryBuilder, entityRefs?: string[]): void {
  if (entityRefs) query.whereIn('postmortem_facts.entity_ref', entityRefs);
}
