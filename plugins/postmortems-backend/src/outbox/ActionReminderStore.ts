import {
  ActionItem,
  FOLLOW_UP_SECTION,
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
  /** Nobody is reminded of it until this day. */
  snoozedUntil: string | null;
  isImported: boolean;
}

/** How far a post-mortem is with its actions. */
export interface ActionCounts {
  /** What waits for proof not included. */
  done: number;
  /** Of those that are done: found again since, in a post-mortem that everybody may read. */
  recurred: number;
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
      /** What is snoozed until a later day is left out. */
      today: string;
      /** What keys of such reminders are made of, around the id. */
      key: { before: string; after: string };
      after?: OwedAction;
      limit: number;
    },
  ): Promise<OwedAction[]> {
    const { dueOn, today, key, after, limit } = options;
    const query = owedActions(knex)
      .where('action_items.due_key', dueOn)
      .where(awake =>
        awake
          .whereNull('action_items.snoozed_until')
          .orWhere('action_items.snoozed_until', '<=', today),
      )
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
    const recurred = await countRecurred(knex, postmortemId);
    return { done, recurred, waitingForProof, open, wontDo };
  }

  /** Whether the follow-up of a post-mortem has its notes. */
  async hasFollowUpNotes(knex: Knex, postmortemId: string): Promise<boolean> {
    const written = await knex('sections')
      .where({ postmortem_id: postmortemId, key: FOLLOW_UP_SECTION.key })
      .whereRaw("trim(body) <> ''")
      .first('key');
    return written !== undefined;
  }
}

/** What is told to several people counts nothing that one of them may not read. */
async function countRecurred(
  knex: Knex,
  postmortemId: string,
): Promise<number> {
  const [{ n }] = await knex('action_recurrences')
    .join(
      'action_items',
      'action_items.id',
      'action_recurrences.action_item_id',
    )
    .join(
      'postmortems as later',
      'later.id',
      'action_recurrences.postmortem_id',
    )
    .where('action_items.postmortem_id', postmortemId)
    .whereNull('action_items.deleted_at')
    .where('action_items.is_idea', false)
    .whereIn('action_items.status', ['done', 'verified'])
    .whereRaw("coalesce(action_items.proof, '') <> ''")
    .whereRaw('later.started_at > action_items.closed_at')
    .where('later.visibility', 'open')
    .whereNull('later.deleted_at')
    .countDistinct({ n: 'action_items.id' });
  return Number(n);
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
      snoozedUntil: 'action_items.snoozed_until',
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
