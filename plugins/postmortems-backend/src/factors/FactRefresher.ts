import { insertAll } from '../database';
import type { DocumentChange } from '../postmortems/DocumentChange';

/** What is counted of a factor, by the columns that it has in both tables. */
interface CountedFactor {
  category: string;
  category_source: string;
  layer: string;
  pattern_id: string;
  pattern_source: string;
}

/** The targets whose change can change what is counted. */
const COUNTED = ['document', 'header', 'factor', 'status'];

/**
 * Keeps the narrow table that aggregates read, in the transaction of the change: one row for each entity, category,
 * layer and pattern of a published post-mortem, and for whether these are confirmed; none for any other. A pattern is
 * the one that its factor names, also where it was merged into another.
 */
export class FactRefresher {
  async refresh(change: DocumentChange): Promise<void> {
    const { trx, before, header, changes } = change;
    const counted =
      before.status === 'published' || header.status === 'published';
    if (!counted || !changes.some(({ target }) => COUNTED.includes(target))) {
      return;
    }
    await trx('postmortem_facts').where({ postmortem_id: header.id }).delete();
    const { deleted_at } = await trx('postmortems')
      .where({ id: header.id })
      .select('deleted_at')
      .first();
    if (header.status !== 'published' || deleted_at !== null) return;
    const factors: CountedFactor[] = await trx('factors')
      .where({ postmortem_id: header.id })
      .whereNull('deleted_at')
      .whereNotNull('category')
      .distinct(
        'category',
        'category_source',
        'layer',
        trx.raw("coalesce(pattern_id, '') as pattern_id"),
        'pattern_source',
      );
    const entities = new Set([
      ...header.affectedEntities,
      ...header.originEntities,
    ]);
    if (entities.size === 0) entities.add('');
    const month = (header.startedAt ?? header.createdAt).slice(0, 7);
    const rows = factors.flatMap(factor =>
      [...entities].map(entity_ref => ({
        postmortem_id: header.id,
        entity_ref,
        month,
        severity: header.severity,
        ...factor,
      })),
    );
    await insertAll(trx, 'postmortem_facts', rows);
  }
}
