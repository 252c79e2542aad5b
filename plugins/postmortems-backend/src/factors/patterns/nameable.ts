import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../../access';

/**
 * Keeps the patterns that have a name for the viewer: those of which they may read a factor that is there now. A
 * factor of a pattern that was merged into this one does not count: it was given another name by people who may
 * have known nothing of this one.
 * @param table - the alias under which the query knows `patterns`
 */
export function whereNameable(
  query: Knex.QueryBuilder,
  scope: ReadScope,
  table: string = 'patterns',
): void {
  query.whereExists(factor =>
    factor
      .select('factors.id')
      .from('factors')
      .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
      .whereRaw('?? = ??', ['factors.pattern_id', `${table}.id`])
      .whereNull('factors.deleted_at')
      .modify(whereVisible, scope),
  );
}

/**
 * Keeps one of each set of patterns that were merged with each other: the one that they were merged into, or for
 * those whom it has no name for, the first made of those that have one. So a merge tells nobody a name, and whoever
 * asks is shown the set as one pattern.
 */
export function whereRepresents(
  query: Knex.QueryBuilder,
  scope: ReadScope,
): void {
  query.modify(whereNameable, scope).where(either =>
    either
      .whereRaw('?? = ??', ['patterns.root_id', 'patterns.id'])
      .orWhereNotExists(before =>
        before
          .select('others.id')
          .from({ others: 'patterns' })
          .whereRaw('?? = ??', ['others.root_id', 'patterns.root_id'])
          .where(first =>
            first
              .whereRaw('?? = ??', ['others.root_id', 'others.id'])
              .orWhereRaw('?? < ??', ['others.id', 'patterns.id']),
          )
          .modify(whereNameable, scope, 'others'),
      ),
  );
}

/**
 * Keeps what is of a pattern and of what was merged with it; nothing of one that has no name for the viewer.
 * @param column - names the pattern that something is of
 */
export function whereOfPattern(
  query: Knex.QueryBuilder,
  scope: ReadScope,
  patternId: string,
  column: string = 'factors.pattern_id',
): void {
  query.whereIn(column, members =>
    members
      .select('patterns.id')
      .from('patterns')
      .join({ named: 'patterns' }, 'named.root_id', 'patterns.root_id')
      .where('named.id', patternId)
      .modify(whereNameable, scope, 'named'),
  );
}
