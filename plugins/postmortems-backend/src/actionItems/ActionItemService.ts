import { InputError } from '@backstage/errors';
import {
  ActionItem,
  actionItemFieldsSchema,
  ActionSettings,
  dueByPolicy,
  isUnfinished,
  Priority,
  ROW_LIMITS,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { FactorService } from '../factors/FactorService';
import { DocumentChange } from '../postmortems/DocumentChange';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import { RowEditor } from '../rows/RowEditor';
import { actionKey, actionNumber } from './actionKey';
import { ActionItemStore } from './ActionItemStore';
import { settleLife } from './life';

/** What the history keeps: what people change, and what waits for another person. */
const HISTORIC_FIELDS: readonly (keyof ActionItem & string)[] = [
  ...(Object.keys(
    actionItemFieldsSchema.shape,
  ) as (keyof typeof actionItemFieldsSchema.shape)[]),
  'wontDoProposedBy',
];

/** The action items of a document. */
export class ActionItemService {
  readonly #store = new ActionItemStore();
  readonly #factors: FactorService;
  readonly #settings: ActionSettings;
  /** Makes, changes, deletes and restores action items. */
  readonly items: RowEditor<ActionItem>;

  constructor(
    writer: DocumentWriter,
    factors: FactorService,
    settings: ActionSettings,
  ) {
    this.#factors = factors;
    this.#settings = settings;
    this.items = new RowEditor(writer, this.#store, {
      target: 'action',
      noun: 'action item',
      limit: ROW_LIMITS.actionItems,
      fields: HISTORIC_FIELDS,
      label: item => `${item.key} ${item.title}`,
      text: item => `${item.key} ${item.title}`,
      make: async (change, fields, common) => ({
        key: fields.key ?? actionKey(await change.actionNumbers.next()),
        title: '',
        owner: null,
        sponsor: null,
        dueOn: fields.isIdea
          ? null
          : this.#dueByPolicy(change, fields.priority ?? 'medium'),
        priority: 'medium',
        type: null,
        status: 'open',
        proof: null,
        reason: null,
        factorIds: [],
        ticketUrl: null,
        isIdea: false,
        createdAt: change.at,
        closedAt: null,
        proofBy: null,
        proofAt: null,
        verifiedBy: null,
        verifiedAt: null,
        extensions: 0,
        wontDoProposedBy: null,
        snoozedUntil: null,
        snoozeReason: null,
        snoozedBy: null,
        ...fields,
        ...common,
      }),
      settle: (change, next, previous) => this.#settle(change, next, previous),
    });
  }

  list(knex: Knex, postmortemId: string): Promise<ActionItem[]> {
    return this.#store.list(knex, postmortemId);
  }

  /** Those of any documents, by id, without the factors that they address. */
  findAll(knex: Knex, ids: string[]): Promise<Map<string, ActionItem>> {
    return this.#store.findAll(knex, ids);
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
    if (isBack) return { ...next, factorIds };
    const settled = settleLife(next, previous, {
      at: change.at,
      userRef: change.viewer.userRef,
      secondPerson: this.#settings.secondPerson,
    });
    const isPromoted = previous?.isIdea && !next.isIdea;
    return {
      ...settled,
      factorIds,
      dueOn:
        isPromoted && next.dueOn === null
          ? this.#dueByPolicy(change, next.priority)
          : settled.dueOn,
      closedAt: closedAt(change.at, settled, previous),
    };
  }

  #dueByPolicy(change: DocumentChange, priority: Priority): string | null {
    const { severity } = change.header;
    const today = utcDay(new Date(change.at));
    return dueByPolicy(this.#settings.due, { severity, priority }, today);
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
