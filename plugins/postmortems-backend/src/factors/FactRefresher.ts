import { Factor } from 'backstage-plugin-postmortems-common';
import { insertAll } from '../database';
import type { DocumentChange } from '../postmortems/DocumentChange';

/** The targets whose change can change what is counted. */
const COUNTED = ['document', 'header', 'factor', 'status'];

/**
 * Keeps the narrow table that aggregates read, in the transaction of the change: one row for each
 * entity, category and layer of a published post-mortem, none for any other.
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
    const factors: Pick<Factor, 'category' | 'layer'>[] = await trx('factors')
      .where({ postmortem_id: header.id })
      .whereNull('deleted_at')
      .whereNotNull('category')
      .distinct('category', 'layer');
    const entities = new Set([
      ...header.affectedEntities,
      ...header.originEntities,
    ]);
    if (entities.size === 0) entities.add('');
    const month = (header.startedAt ?? header.createdAt).slice(0, 7);
    const rows = factors.flatMap(({ category, layer }) =>
      [...entities].map(entity_ref => ({
        postmortem_id: header.id,
        entity_ref,
        month,
        category,
        layer,
        severity: header.severity,
      })),
    );
    await insertAll(trx, 'postmortem_facts', rows);
  }
}
