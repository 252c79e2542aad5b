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

const COLUMNS: Record<FactorUnit, { said: string; source: string }> = {
  category: { said: 'factors.category', source: 'factors.category_source' },
  pattern: { said: 'factors.pattern_id', source: 'factors.pattern_source' },
};

/** SQL of what gives nothing to the numbers: nobody has said what it is, or what was said is not asked for. */
export class UnclassifiedStore {
  async count(
    knex: Knex,
    scope: ReadScope,
    filters: FactorFilters,
    by: FactorUnit,
  ): Promise<RecurrenceCounts['unclassified']> {
    const { layer, source } = filters;
    const columns = COLUMNS[by];
    const whereCounted = (factors: Knex.QueryBuilder) => {
      factors.modify(whereFactor, { layer }).whereNotNull(columns.said);
      if (source) factors.where(columns.source, source);
    };
    const [{ postmortems }] = await knex('postmortems')
      .modify(wherePublished, scope, filters)
      .whereNotExists(counted =>
        counted.modify(whereFactorOf).modify(whereCounted),
      )
      .count({ postmortems: '*' });
    const factors = () =>
      knex('factors')
        .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
        .modify(wherePublished, scope, filters);
    const [all] = await factors()
      .modify(whereFactor, { layer })
      .count({ factors: '*' });
    const [counted] = await factors()
      .modify(whereCounted)
      .count({ factors: '*' });
    const ofFactors = Number(all.factors);
    return {
      postmortems: Number(postmortems),
      factors: ofFactors - Number(counted.factors),
      ofFactors,
    };
  }
}
