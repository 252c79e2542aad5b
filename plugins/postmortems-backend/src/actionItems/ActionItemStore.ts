import { ActionItem } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { insertAll } from '../database';
import { foldedWords } from '../postmortems/searchTerms';
import { RowStore } from '../rows/RowStore';
import { actionKey, actionNumber } from './actionKey';

const TABLE = 'action_items';
/** Stands for no due day: comes after every day. */
const NEVER = '9999-12-31';

/** The same for ideas of the same words; none where there are no words. */
function ideaKey(title: string): string | null {
  const folded = foldedWords(title).join(' ');
  return folded ? createHash('sha256').update(folded).digest('hex') : null;
}

export function actionFromDatabase(row: any): ActionItem {
  return {
    id: row.id,
    key: actionKey(row.number),
    title: row.title,
    owner: row.owner,
    sponsor: row.sponsor,
    dueOn: row.due_on,
    priority: row.priority,
    type: row.type,
    status: row.status,
    proof: row.proof,
    reason: row.reason,
    factorIds: [],
    ticketUrl: row.ticket_url,
    isIdea: Boolean(row.is_idea),
    createdAt: row.created_at,
    closedAt: row.closed_at,
    proofBy: row.proof_by,
    proofAt: row.proof_at,
    verifiedBy: row.verified_by,
    verifiedAt: row.verified_at,
    extensions: row.extensions,
    wontDoProposedBy: row.wont_do_proposed_by,
    snoozedUntil: row.snoozed_until,
    snoozeReason: row.snooze_reason,
    snoozedBy: row.snoozed_by,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}

/** SQL of action items, and of the factors they address. */
export class ActionItemStore extends RowStore<ActionItem> {
  constructor() {
    super({
      table: TABLE,
      order: ['number'],
      fromDatabase: actionFromDatabase,
      toDatabase: item => ({
        id: item.id,
        number: actionNumber(item.key),
        title: item.title,
        owner: item.owner,
        sponsor: item.sponsor,
        due_on: item.dueOn,
        due_key: item.dueOn ?? NEVER,
        priority: item.priority,
        type: item.type,
        status: item.status,
        proof: item.proof,
        reason: item.reason,
        ticket_url: item.ticketUrl,
        is_idea: item.isIdea,
        idea_key: item.isIdea ? ideaKey(item.title) : null,
        created_at: item.createdAt,
        closed_at: item.closedAt,
        proof_by: item.proofBy,
        proof_at: item.proofAt,
        verified_by: item.verifiedBy,
        verified_at: item.verifiedAt,
        extensions: item.extensions,
        wont_do_proposed_by: item.wontDoProposedBy,
        snoozed_until: item.snoozedUntil,
        snooze_reason: item.snoozeReason,
        snoozed_by: item.snoozedBy,
        version: item.version,
        updated_at: item.updatedAt,
        updated_by: item.updatedBy,
      }),
    });
  }

  async list(knex: Knex, postmortemId: string): Promise<ActionItem[]> {
    return withFactors(knex, await super.list(knex, postmortemId));
  }

  async find(
    knex: Knex,
    postmortemId: string,
    id: string,
    state?: 'live' | 'deleted',
  ): Promise<ActionItem | undefined> {
    const item = await super.find(knex, postmortemId, id, state);
    return item && (await withFactors(knex, [item]))[0];
  }

  async insert(
    trx: Knex.Transaction,
    postmortemId: string,
    items: ActionItem[],
  ): Promise<void> {
    await super.insert(trx, postmortemId, items);
    await link(trx, items);
  }

  async update(
    trx: Knex.Transaction,
    before: ActionItem,
    after: ActionItem,
    deletedAt?: string | null,
  ): Promise<boolean> {
    if (!(await super.update(trx, before, after, deletedAt))) return false;
    if (JSON.stringify(before.factorIds) !== JSON.stringify(after.factorIds)) {
      await trx('action_item_factors')
        .where({ action_item_id: after.id })
        .delete();
      await link(trx, [after]);
    }
    return true;
  }
}

async function link(trx: Knex.Transaction, items: ActionItem[]): Promise<void> {
  await insertAll(
    trx,
    'action_item_factors',
    items.flatMap(({ id, factorIds }) =>
      factorIds.map(factor_id => ({ action_item_id: id, factor_id })),
    ),
  );
}

/** Adds the factors that items address, in one query; deleted factors are left out until they come back. */
export async function withFactors<T extends ActionItem>(
  knex: Knex,
  items: T[],
): Promise<T[]> {
  if (items.length === 0) return items;
  const links = await knex('action_item_factors')
    .join('factors', 'factors.id', 'action_item_factors.factor_id')
    .whereNull('factors.deleted_at')
    .whereIn(
      'action_item_factors.action_item_id',
      items.map(({ id }) => id),
    )
    .orderBy(['factors.position', 'factors.id'])
    .select(
      'action_item_factors.action_item_id as item',
      'action_item_factors.factor_id as factor',
    );
  const byItem = new Map<string, string[]>();
  for (const { item, factor } of links) {
    const known = byItem.get(item);
    if (known) known.push(factor);
    else byItem.set(item, [factor]);
  }
  return items.map(item => ({
    ...item,
    factorIds: byItem.get(item.id) ?? [],
  }));
}
