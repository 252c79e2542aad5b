import { Knex } from 'knex';
import { insertAll } from '../../database';
import { ReadScope, whereVisible } from '../../access';
import { Proposal, SortedFactor } from './SortedFactor';

const PROPOSALS = 'renewal_proposals';

/** In the words of the index that finds them. */
const SUGGESTED =
  "(factors.category_source = 'suggested' or factors.pattern_source = 'suggested')";

/** SQL of what a version of the sorter has not been asked about yet. How far it is stands in the factors themselves. */
export class LookStore {
  /** Some factors that were last looked at by an earlier version, whoever may read them. */
  async next(
    knex: Knex,
    version: number,
    limit: number,
  ): Promise<SortedFactor[]> {
    const rows: any[] = await toLookAt(knex, version)
      .orderBy(['factors.looked_by', 'factors.id'])
      .limit(limit)
      .select('factors.*');
    return rows.map(row => ({
      ...{ id: row.id, postmortemId: row.postmortem_id, version: row.version },
      ...{ statement: row.statement, sortedBy: row.sorted_by },
      ...{ category: row.category, categorySource: row.category_source },
      ...{ patternId: row.pattern_id, patternSource: row.pattern_source },
    }));
  }

  /** Whether there is one in what the viewer may read. */
  async isLeft(
    knex: Knex,
    scope: ReadScope,
    version: number,
  ): Promise<boolean> {
    const row = await toLookAt(knex, version)
      .join('postmortems', 'postmortems.id', 'factors.postmortem_id')
      .modify(whereVisible, scope)
      .first('factors.id');
    return row !== undefined;
  }

  /** What patterns belong to, and their categories. */
  async patterns(
    knex: Knex,
    ids: string[],
  ): Promise<Map<string, { rootId: string; category: string }>> {
    const rows: any[] = await knex('patterns')
      .whereIn('id', ids)
      .select('id', 'root_id', 'category');
    return new Map(
      rows.map(({ id, root_id, category }) => [
        id,
        { rootId: root_id, category },
      ]),
    );
  }

  /**
   * Keeps what was found of some factors; of one that somebody has changed since, or is about to change, nothing: it
   * is looked at again.
   * @returns how many were kept
   */
  async keep(
    trx: Knex.Transaction,
    version: number,
    at: string,
    { looked, proposals }: { looked: SortedFactor[]; proposals: Proposal[] },
  ): Promise<number> {
    const isPostgres = trx.client.config.client === 'pg';
    const seen = new Map(looked.map(factor => [factor.id, factor.version]));
    const query = toLookAt(trx, version)
      .whereIn('factors.id', [...seen.keys()])
      .select('factors.id', 'factors.version');
    // It waits for nobody, so that nobody who waits for it can be in its way.
    if (isPostgres) query.forUpdate().skipLocked();
    const rows: { id: string; version: number }[] = await query;
    const kept = new Set(
      rows.filter(row => seen.get(row.id) === row.version).map(({ id }) => id),
    );
    const told = proposals.filter(({ factorId }) => kept.has(factorId));
    const changing = new Set(told.map(({ factorId }) => factorId));
    const same = [...kept].filter(id => !changing.has(id));
    await trx(PROPOSALS)
      .whereIn('factor_id', [...kept])
      .delete();
    await insertAll(
      trx,
      PROPOSALS,
      told.map(proposal => ({
        ...{ factor_id: proposal.factorId, version, proposed_at: at },
        postmortem_id: proposal.postmortemId,
        factor_version: proposal.factorVersion,
        made_by: proposal.madeBy,
        from_category: proposal.from.category,
        to_category: proposal.to.category,
        from_pattern: proposal.from.patternId,
        to_pattern: proposal.to.patternId,
      })),
    );
    const mark = (ids: string[], fields: object) =>
      trx('factors').whereIn('id', ids).update(fields);
    await mark(same, { looked_by: version, sorted_by: version });
    await mark([...changing], { looked_by: version });
    return kept.size;
  }
}

function toLookAt(knex: Knex, version: number): Knex.QueryBuilder {
  return knex('factors')
    .whereNull('factors.deleted_at')
    .whereRaw(SUGGESTED)
    .where('factors.looked_by', '<', version);
}
