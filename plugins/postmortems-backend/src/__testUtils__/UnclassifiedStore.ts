import { FactorUnit } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope } from '../access';
import { whereFactorOf } from '../postmortems/listQuery';
import {
  FactorFilters,
  whereFactor,
  wherePublished,
} from '../factors/published';
import { RecurrenceCounts } from '../factors/RecurrenceCounts';

/** SQL of what could not be counted, as nobody has said what it is. */
export class UnclassifiedStore {
  async count(
    knex: Knex,
    scope: ReadScope,
    filters: FactorFilters,
    by: FactorUnit,
  ): Promise<RecurrenceCounts['unclassified']> {
    const column = by === 'pattern' ? 'factors.pattern_id' : 'factors.category';
    const [{ postmortems }] = await knex('postmortems')
      .modify(wherePublished, scope, filters)
      .whereNotExists(classified =>
        classified.modify(whereFactorOf).whereNotNull(column),
      )
      .count({ postmortems: '*' });
    const { layer } = filters;
    const [factors] = await knex('factors')
      .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
      .modify(wherePublished, scope, filters)
      .modify(whereFactor, { layer })
      .count({ ofFactors: '*', classified: column });
    const ofFactors = Number(factors.ofFactors);
    return {
      postmortems: Number(postmortems),
      factors: ofFactors - Number(factors.classified),
      ofFactors,
    };
  }
}
