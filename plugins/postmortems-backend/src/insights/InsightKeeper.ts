import { insertAll } from '../database';
import type { DocumentChange } from '../postmortems/DocumentChange';
import { insightFacts } from './facts';

/** The targets whose change can change what is counted. */
const COUNTED = ['document', 'header', 'event', 'action', 'status'];

/**
 * Keeps the narrow tables that insights read, in the transaction of the change: one row for each published
 * post-mortem, none for any other.
 */
export class InsightKeeper {
  async refresh(change: DocumentChange): Promise<void> {
    const { trx, before, header, changes } = change;
    const counted =
      before.status === 'published' || header.status === 'published';
    if (!counted || !changes.some(({ target }) => COUNTED.includes(target))) {
      return;
    }
    const ofDocument = { postmortem_id: header.id };
    await trx('insight_facts').where(ofDocument).delete();
    await trx('insight_due').where(ofDocument).delete();
    const { deleted_at } = await trx('postmortems')
      .where({ id: header.id })
      .select('deleted_at')
      .first();
    if (header.status !== 'published' || deleted_at !== null) return;
    const detected = await trx('timeline_events')
      .where({ ...ofDocument, milestone: 'detected' })
      .whereNull('deleted_at')
      .orderBy(['position', 'id'])
      .select('source', 'actor')
      .first();
    const actions = await trx('action_items')
      .where({ ...ofDocument, is_idea: false })
      .whereNull('deleted_at')
      .select('status', { dueOn: 'due_on', closedAt: 'closed_at' });
    const { facts, due } = insightFacts(header, detected, actions);
    await trx('insight_facts').insert({ ...ofDocument, ...facts });
    await insertAll(
      trx,
      'insight_due',
      due.map(day => ({ ...ofDocument, ...day })),
    );
  }
}
