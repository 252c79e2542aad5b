import { Factor } from 'backstage-plugin-postmortems-common';
import { SORTER_VERSION } from 'backstage-plugin-postmortems-common/factors';
import { Knex } from 'knex';
import { RowStore } from '../rows/RowStore';

const TABLE = 'factors';

export function factorFromDatabase(row: any): Factor {
  return {
    id: row.id,
    layer: row.layer,
    category: row.category,
    categorySource: row.category_source,
    statement: row.statement,
    certainty: row.certainty,
    parentId: row.parent_id,
    patternId: row.pattern_id,
    patternSource: row.pattern_source,
    position: row.position,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}

/** SQL of factors. */
export class FactorStore extends RowStore<Factor> {
  constructor() {
    super({
      table: TABLE,
      order: ['position', 'id'],
      fromDatabase: factorFromDatabase,
      toDatabase: factor => ({
        id: factor.id,
        layer: factor.layer,
        category: factor.category,
        category_source: factor.categorySource,
        statement: factor.statement,
        certainty: factor.certainty,
        parent_id: factor.parentId,
        pattern_id: factor.patternId,
        pattern_source: factor.patternSource,
        position: factor.position,
        version: factor.version,
        updated_at: factor.updatedAt,
        updated_by: factor.updatedBy,
        // Of a new row. A change leaves them, as they are no part of a factor: see `renewal/`.
        ...{ sorted_by: SORTER_VERSION, looked_by: SORTER_VERSION },
      }),
    });
  }

  async nextPosition(trx: Knex.Transaction, postmortemId: string) {
    const [{ last }] = await trx(TABLE)
      .where({ postmortem_id: postmortemId })
      .max({ last: 'position' });
    return (last ?? 0) + 1;
  }
}
