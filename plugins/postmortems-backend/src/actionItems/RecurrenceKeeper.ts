import type { DocumentChange } from '../postmortems/DocumentChange';
import { ActionRecurrenceStore } from './ActionRecurrenceStore';
import { OpenRecurrenceStore } from './OpenRecurrenceStore';

/** The targets whose change can change what was found where. */
const FOUND_IN = ['document', 'header', 'factor', 'status'];

/** Those whose change can change whether everybody sees it: of the later post-mortem, and of the action's. */
const LATER_SEEN_BY = [...FOUND_IN, 'access'];
const ACTION_SEEN_BY = ['document', 'action', 'access'];

/**
 * Keeps which actions a published post-mortem shows not to have held, in the transaction of the change. Those who
 * own and sponsor one hear of it, unless an import tells of the past.
 */
export class RecurrenceKeeper {
  readonly #store = new ActionRecurrenceStore();
  readonly #open = new OpenRecurrenceStore();

  /** After the facts of the change have been kept, from which it is told. */
  async refresh(change: DocumentChange): Promise<void> {
    const { trx, before, header } = change;
    const { id, visibility, startedAt } = header;
    const isOf = (targets: string[]) =>
      change.changes.some(({ target }) => targets.includes(target));
    if (isOf(ACTION_SEEN_BY)) await this.#open.keepActions(trx, id);
    const isCounted =
      before.status === 'published' || header.status === 'published';
    if (isCounted && isOf(FOUND_IN)) await this.#refreshFound(change);
    if (isCounted && isOf(LATER_SEEN_BY)) {
      await this.#open.keepLater(
        trx,
        id,
        visibility === 'open' ? startedAt : null,
      );
    }
  }

  async #refreshFound(change: DocumentChange): Promise<void> {
    const { trx, before, header, viewer } = change;
    const { id, startedAt } = header;
    // The facts know whether it is published: of one that is not there are none.
    const found = startedAt
      ? await this.#store.find(trx, { id, startedAt })
      : [];
    const known = new Set(await this.#store.list(trx, id));
    const added = found.filter(action => !known.has(action.id));
    for (const action of found) known.delete(action.id);
    if (known.size > 0) await this.#store.remove(trx, id, [...known]);
    await this.#open.insert(
      trx,
      id,
      added.map(action => action.id),
    );
    const isTold = before.seq > 0;
    for (const action of isTold ? added : []) {
      change.effect({
        kind: 'recurred',
        dedupeKey: `recurred:${action.id}:${id}`,
        payload: {
          by: viewer.userRef,
          actionItemId: action.id,
          action: `${action.key} of ${action.ref}`,
        },
      });
    }
  }
}
