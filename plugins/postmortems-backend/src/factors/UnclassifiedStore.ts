import { Knex } from 'knex';
import { ReadScope } from '../access';
import { whereCategorised } from '../postmortems/listQuery';
import { FactorFilters, whereFactor, wherePublished } from './published';
import { RecurrenceCounts } from './RecurrenceCounts';

/** SQL of what could not be counted, as nobody has given it a category. */
export class UnclassifiedStore {
  async count(
    knex: Knex,
    scope: ReadScope,
    filters: FactorFilters,
  ): Promise<RecurrenceCounts['unclassified']> {
    const [{ postmortems }] = await knex('postmortems')
      .modify(wherePublished, scope, filters)
      .whereNotExists(whereCategorised)
      .count({ postmortems: '*' });
    const { layer } = filters;
    const [factors] = await knex('factors')
      .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
      .modify(wherePublished, scope, filters)
      .modify(whereFactor, { layer })
      .count({ ofFactors: '*', categorised: 'factors.category' });
    const ofFactors = Number(factors.ofFactors);
    return {
      postmortems: Number(postmortems),
      factors: ofFactors - Number(factors.categorised),
      ofFactors,
    };
  }
}
