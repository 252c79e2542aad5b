import { Knex } from 'knex';
import { ReadScope } from '../../access';
import { whereNameable } from './nameable';
import { whereWitnessed } from './PatternHistoryStore';
import { PatternRow } from './PatternRow';

/** Which patterns somebody may put a factor into. */
export class PatternChoice {
  /**
   * A pattern that has a name for them, or had one: it can be put back after its last factor was taken out. It
   * stays until the transaction ends.
   */
  async find(
    trx: Knex.Transaction,
    scope: ReadScope,
    id: string,
  ): Promise<Pick<PatternRow, 'id' | 'category'> | undefined> {
    return trx('patterns')
      .where('patterns.id', id)
      .where(known =>
        known
          .where('patterns.created_by', scope.viewer.userRef)
          .orWhere(named => named.modify(whereNameable, scope))
          .orWhereExists(entry =>
            entry
              .select('pattern_history.id')
              .from('pattern_history')
              .whereRaw('?? = ??', [
                'pattern_history.pattern_id',
                'patterns.id',
              ])
              .modify(whereWitnessed, scope, 'pattern_history.id'),
          ),
      )
      .forShare()
      .first('patterns.id', 'patterns.category');
  }

  /** The category of a pattern that a factor is in already. */
  async categoryOf(knex: Knex, id: string): Promise<string | null> {
    const row = await knex('patterns').where({ id }).first('category');
    return row?.category ?? null;
  }
}
