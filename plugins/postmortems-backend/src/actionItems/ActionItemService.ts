import { InputError } from '@backstage/errors';
import {
  ActionItem,
  actionItemFieldsSchema,
  isUnfinished,
  ROW_LIMITS,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { FactorService } from '../factors/FactorService';
import { DocumentChange } from '../postmortems/DocumentChange';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import { RowEditor } from '../rows/RowEditor';
import { actionKey, ActionItemStore, actionNumber } from './ActionItemStore';

/** The action items of a document. */
export class ActionItemService {
  readonly #store = new ActionItemStore();
  readonly #factors: FactorService;
  /** Makes, changes, deletes and restores action items. */
  readonly items: RowEditor<ActionItem>;

  constructor(writer: DocumentWriter, factors: FactorService) {
    this.#factors = factors;
    this.items = new RowEditor(writer, this.#store, {
      target: 'action',
      noun: 'action item',
      limit: ROW_LIMITS.actionItems,
      fields: Object.keys(actionItemFieldsSchema.shape) as (keyof ActionItem)[],
      label: item => `${item.key} ${item.title}`,
      text: item => `${item.key} ${item.title}`,
      make: async (change, fields, common) => ({
        key: fields.key ?? actionKey(await change.actionNumbers.next()),
        title: '',
        owner: null,
        sponsor: null,
        dueOn: null,
        priority: 'medium',
        type: null,
        status: 'open',
        proof: null,
        reason: null,
        factorIds: [],
        ticketUrl: null,
        createdAt: change.at,
        closedAt: null,
        ...fields,
        ...common,
      }),
      settle: (change, next, previous) => this.#settle(change, next, previous),
    });
  }

  list(knex: Knex, postmortemId: string): Promise<ActionItem[]> {
    return this.#store.list(knex, postmortemId);
  }

  /** Adds items that bring their own keys and past, as an import does; numbering goes on after the largest. */
  async addTold(
    change: DocumentChange,
    items: Partial<ActionItem>[],
  ): Promise<void> {
    const numbers = items.map(({ key }) => actionNumber(key ?? ''));
    if (new Set(numbers).size < numbers.length || numbers.includes(0)) {
      throw new InputError(
        'Action items need keys that differ, such as AI-001 and AI-002',
      );
    }
    await change.actionNumbers.begin(Math.max(0, ...numbers));
    await this.items.insert(change, await this.items.make(change, items));
  }

  async #settle(
    change: DocumentChange,
    next: ActionItem,
    previous?: ActionItem,
  ): Promise<ActionItem> {
    const factorIds = await this.#addressed(change, next, previous);
    const isBack = previous === undefined && next.version > 1;
    return {
      ...next,
      factorIds,
      closedAt: isBack ? next.closedAt : closedAt(change.at, next, previous),
    };
  }

  /** The factors an item addresses, in the order of the tree, whatever order they were sent in. */
  async #addressed(
    change: DocumentChange,
    next: ActionItem,
    previous?: ActionItem,
  ): Promise<string[]> {
    const sent = new Set(next.factorIds);
    if (sent.size === 0 || next.factorIds === previous?.factorIds) {
      return next.factorIds;
    }
    const known = (await this.#factors.list(change.trx, change.header.id))
      .map(({ id }) => id)
      .filter(id => sent.has(id));
    // A deleted item comes back with those of its factors that are still there.
    const isBack = previous === undefined && next.version > 1;
    if (known.length < sent.size && !isBack) {
      throw new InputError('factorIds: must be factors of this post-mortem');
    }
    return known;
  }
}

/** When the item left the statuses in which work is owed; a later step, such as verification, does not move it. */
function closedAt(
  at: string,
  next: ActionItem,
  previous?: ActionItem,
): string | null {
  if (isUnfinished(next)) return null;
  if (previous && !isUnfinished(previous)) return previous.closedAt;
  return at;
}
