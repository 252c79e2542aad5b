import { Knex } from 'knex';
import { whereAmong } from '../../database';
import type { FollowedSource } from '../../postmortems/DocumentFollower';

/** So many documents or factors are read at once. */
const AT_ONCE = 250;

/** A factor that suggestions may rest on. */
export interface IndexedFactor {
  id: string;
  postmortemId: string;
  statement: string;
  happenedAt: string;
  titleKey: string;
}

/**
 * SQL of the factors that suggestions rest on: those of published post-mortems whose pattern a person confirmed.
 * Whoever may read them is asked when something is suggested.
 */
export class IndexedFactorStore implements FollowedSource<IndexedFactor> {
  /** All of them, in portions. */
  async *all(knex: Knex): AsyncGenerator<IndexedFactor[]> {
    for (let after = ''; ; ) {
      const rows = await confirmed(knex)
        .where('factors.id', '>', after)
        .orderBy('factors.id')
        .limit(AT_ONCE);
      if (rows.length === 0) return;
      yield rows.map(toIndexed);
      after = rows.at(-1).id;
    }
  }

  /** Those of some documents. */
  async ofDocuments(knex: Knex, ids: string[]): Promise<IndexedFactor[]> {
    const found: IndexedFactor[] = [];
    for (let i = 0; i < ids.length; i += AT_ONCE) {
      const some = ids.slice(i, i + AT_ONCE);
      const rows = await confirmed(knex).whereIn('postmortems.id', some);
      found.push(...rows.map(toIndexed));
    }
    return found;
  }
}

function confirmed(knex: Knex): Knex.QueryBuilder {
  return knex('factors')
    .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
    .modify(whereAmong, 'postmortems.status', ['published'])
    .whereNull('postmortems.deleted_at')
    .whereNull('factors.deleted_at')
    .whereNotNull('factors.pattern_id')
    .where('factors.pattern_source', 'person')
    .select(
      'factors.id',
      'factors.postmortem_id',
      'factors.statement',
      'postmortems.happened_at',
      'postmortems.title_key',
    );
}

function toIndexed(row: any): IndexedFactor {
  return {
    id: row.id,
    postmortemId: row.postmortem_id,
    statement: row.statement,
    happenedAt: row.happened_at,
    titleKey: row.title_key,
  };
}
