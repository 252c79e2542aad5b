import {
  ActionItem,
  isUnfinished,
  isWaitingForProof,
  UNFINISHED_ACTION_STATUSES,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';

/** An action that somebody owes by a day. */
export interface OwedAction {
  id: string;
  postmortemId: string;
  /** Of its key: 1 of `AI-001`. */
  number: number;
  title: string;
  owner: string | null;
  sponsor: string | null;
  dueOn: string;
  createdAt: string;
  isImported: boolean;
}

/** How far a post-mortem is with its actions. */
export interface ActionCounts {
  /** What waits for proof not included. */
  done: number;
  waitingForProof: number;
  open: number;
  wontDo: number;
}

/** Finds the actions that people are reminded of, whatever became of their post-mortem. */
export class ActionReminderStore {
  /** The days up to one on which anything is due that may be owed. */
  async dueDays(knex: Knex, until: string): Promise<string[]> {
    return knex('action_items')
      .modify(whereOwed)
      .where('action_items.due_key', '<=', until)
      .distinct('action_items.due_key')
      .orderBy('action_items.due_key')
      .pluck('action_items.due_key');
  }

  /**
   * The actions that are due on a day, of which nobody was reminded yet by this key.
   * @param after - the last of the page before
   */
  async owed(
    knex: Knex,
    options: {
      dueOn: string;
      /** What keys of such reminders are made of, around the id. */
      key: { before: string; after: string };
      after?: OwedAction;
      limit: number;
    },
  ): Promise<OwedAction[]> {
    const { dueOn, key, after, limit } = options;
    const query = owedActions(knex)
      .where('action_items.due_key', dueOn)
      .whereNotExists(
        knex('outbox')
          .select('outbox.id')
          .whereRaw('outbox.dedupe_key = ? || action_items.id || ?', [
            key.before,
            key.after,
          ]),
      )
      .orderBy('action_items.id')
      .limit(limit);
    if (after) query.where('action_items.id', '>', after.id);
    return (await query).map(toOwed);
  }

  /** One of them; none that is done, let go or deleted, or has no due day. */
  async find(knex: Knex, id: string): Promise<OwedAction | undefined> {
    const row = await owedActions(knex)
      .where('action_items.id', id)
      .whereNotNull('action_items.due_on')
      .first();
    return row && toOwed(row);
  }

  async count(knex: Knex, postmortemId: string): Promise<ActionCounts> {
    const actions: Pick<ActionItem, 'status' | 'proof' | 'dueOn'>[] =
      await knex('action_items')
        .where({ postmortem_id: postmortemId, is_idea: false })
        .whereNull('deleted_at')
        .select({ status: 'status', proof: 'proof', dueOn: 'due_on' });
    const waitingForProof = actions.filter(isWaitingForProof).length;
    const open = actions.filter(isUnfinished).length;
    const wontDo = actions.filter(({ status }) => status === 'wont_do').length;
    const done = actions.length - waitingForProof - open - wontDo;
    return { done, waitingForProof, open, wontDo };
  }
}

function owedActions(knex: Knex): Knex.QueryBuilder {
  return knex('action_items')
    .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
    .whereNull('postmortems.deleted_at')
    .modify(whereOwed)
    .select({
      id: 'action_items.id',
      postmortemId: 'action_items.postmortem_id',
      number: 'action_items.number',
      title: 'action_items.title',
      owner: 'action_items.owner',
      sponsor: 'action_items.sponsor',
      dueOn: 'action_items.due_on',
      createdAt: 'action_items.created_at',
      imported: 'postmortems.imported',
    });
}

function whereOwed(query: Knex.QueryBuilder): void {
  query
    .whereNull('action_items.deleted_at')
    .where('action_items.is_idea', false)
    .whereIn('action_items.status', [...UNFINISHED_ACTION_STATUSES]);
}

function toOwed({ imported, ...row }: any): OwedAction {
  return { ...row, isImported: Boolean(imported) };
}
