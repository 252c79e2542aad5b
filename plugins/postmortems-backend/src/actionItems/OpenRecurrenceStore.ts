import { Knex } from 'knex';
import { insertAll } from '../database';

const TABLE = 'action_recurrences';

const OF_ACTION = [
  'action_items.status',
  'action_items.closed_at',
  'action_items.deleted_at',
  'postmortems.visibility',
  'postmortems.deleted_at as document_deleted_at',
];

/**
 * SQL of which recurrences everybody may read of. A recurrence is between an action of one post-mortem and a later
 * one; beside it stands what each of the two has to say: when the action was closed, and when the later incident
 * started. Each writes only its own half, in its own transactions, so that neither overwrites what the other says.
 */
export class OpenRecurrenceStore {
  /** Keeps what the actions of a post-mortem have to say: what they were like is not known any more. */
  async keepActions(
    trx: Knex.Transaction,
    postmortemId: string,
  ): Promise<void> {
    const rows = await recurring(trx)
      .where('action_items.postmortem_id', postmortemId)
      .distinct(`${TABLE}.action_item_id`, `${TABLE}.open_closed_at`)
      .distinct(...OF_ACTION);
    for (const row of rows) {
      const closedAt = openClosedAt(row);
      if (closedAt !== row.open_closed_at) {
        await trx(TABLE)
          .where({ action_item_id: row.action_item_id })
          .update({ open_closed_at: closedAt });
      }
    }
  }

  /** @param startedAt - null, where not everybody may read of it */
  async keepLater(
    trx: Knex.Transaction,
    postmortemId: string,
    startedAt: string | null,
  ): Promise<void> {
    await trx(TABLE)
      .where({ postmortem_id: postmortemId })
      .update({ open_started_at: startedAt });
  }

  /** Adds what a later post-mortem shows of actions of others, with what these have to say. */
  async insert(
    trx: Knex.Transaction,
    postmortemId: string,
    actionItemIds: string[],
  ): Promise<void> {
    if (actionItemIds.length === 0) return;
    const those = () =>
      trx('action_items').whereIn('action_items.id', actionItemIds);
    // In the queue of their writers: what one of them is about to say would be missed here, and this by them.
    await trx('postmortems')
      .whereIn('id', those().select('postmortem_id'))
      .orderBy('id')
      .select('id')
      .forNoKeyUpdate();
    await those().where('ever_recurred', false).update({ ever_recurred: true });
    const rows = await those()
      .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
      .select('action_items.id', ...OF_ACTION)
      .orderBy('action_items.id');
    await insertAll(
      trx,
      TABLE,
      rows.map(row => ({
        action_item_id: row.id,
        postmortem_id: postmortemId,
        open_closed_at: openClosedAt(row),
      })),
    );
  }
}

/** Null, where it is not done, or not everybody may read of it. */
function openClosedAt(row: any): string | null {
  const isThere = row.deleted_at === null && row.document_deleted_at === null;
  const isDone = row.status === 'done' || row.status === 'verified';
  return isThere && isDone && row.visibility === 'open'
    ? row.closed_at ?? ''
    : null;
}

function recurring(knex: Knex): Knex.QueryBuilder {
  return knex(TABLE)
    .join('action_items', 'action_items.id', `${TABLE}.action_item_id`)
    .join('postmortems', 'postmortems.id', 'action_items.postmortem_id');
}
