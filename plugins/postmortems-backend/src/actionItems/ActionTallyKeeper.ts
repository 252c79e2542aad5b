import { Knex } from 'knex';
import { fromJson, toJson } from '../database';
import type { DocumentChange } from '../postmortems/DocumentChange';
import {
  actionKind,
  countKinds,
  KindColumns,
  KindCounts,
  movedBetween,
} from './actionKind';
import { ActionTallyStore } from './ActionTallyStore';

/** The targets whose change can change what is counted of a document, or whether it is. */
const COUNTED_IN = ['document', 'action', 'access'];

/**
 * Keeps how many actions of open post-mortems are of which kind, in the transaction of the change that moves one.
 * Beside each post-mortem stands what was counted of it; so a change adds just the difference, whatever it did.
 */
export class ActionTallyKeeper {
  readonly #store = new ActionTallyStore();

  async refresh({ trx, header, changes }: DocumentChange): Promise<void> {
    if (!changes.some(({ target }) => COUNTED_IN.includes(target))) return;
    const { id } = header;
    const row: {
      visibility: string;
      deleted_at: string | null;
      counted_actions: string;
    } = await trx('postmortems')
      .where({ id })
      .first('visibility', 'deleted_at', 'counted_actions');
    const isCounted = row.visibility === 'open' && row.deleted_at === null;
    const counts = isCounted ? await countOf(trx, id) : {};
    const moved = movedBetween(
      fromJson<KindCounts>(row.counted_actions),
      counts,
    );
    if (moved.length === 0) return;
    await this.#store.add(trx, moved);
    await trx('postmortems')
      .where({ id })
      .update({ counted_actions: toJson(counts) });
  }
}

async function countOf(knex: Knex, postmortemId: string): Promise<KindCounts> {
  const rows: KindColumns[] = await knex('action_items')
    .where({ postmortem_id: postmortemId })
    .whereNull('deleted_at')
    .whereRaw('not is_idea')
    .orderBy('number')
    .select('status', 'proof', 'due_key', 'created_at', 'closed_at');
  return countKinds(rows.map(row => ({ kind: actionKind(row), actions: 1 })));
}
