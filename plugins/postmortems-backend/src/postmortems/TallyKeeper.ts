import {
  ActionItem,
  UNFINISHED_ACTION_STATUSES,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { fromJson, toJson } from '../database';
import type { DocumentChange } from './DocumentChange';

/** What lists count beside a post-mortem, kept in its row so that a page of them is one plain query. */
export interface Tally {
  factors: number;
  actions: number;
  /** The due days of the actions that are owed; null for one without. Who asks when tells what is overdue. */
  owed: ActionItem['dueOn'][];
}

export const EMPTY_TALLY = toJson({ factors: 0, actions: 0, owed: [] });

/** The numbers of a list, on a day in UTC such as `2025-02-16`. */
export function countOn(tally: string, today: string) {
  const { factors, actions, owed } = fromJson<Tally>(tally);
  return {
    factorCount: factors,
    actionCount: actions,
    openActionCount: owed.length,
    overdueActionCount: owed.filter(day => day !== null && day < today).length,
  };
}

/** Keeps the tally in the transaction of the change that moves it. */
export class TallyKeeper {
  async refresh({ trx, header, changes }: DocumentChange): Promise<void> {
    const moved = changes.some(
      ({ target }) => target === 'factor' || target === 'action',
    );
    if (!moved) return;
    const live = (table: string): Knex.QueryBuilder =>
      trx(table).where({ postmortem_id: header.id }).whereNull('deleted_at');
    const [{ factors }] = await live('factors').count({ factors: '*' });
    const items: { status: string; due_on: string | null }[] = await live(
      'action_items',
    )
      .where('is_idea', false)
      .select('status', 'due_on')
      .orderBy('number');
    const tally: Tally = {
      factors: Number(factors),
      actions: items.length,
      owed: items
        .filter(({ status }) =>
          (UNFINISHED_ACTION_STATUSES as readonly string[]).includes(status),
        )
        .map(({ due_on }) => due_on),
    };
    await trx('postmortems')
      .where({ id: header.id })
      .update({ tally: toJson(tally) });
  }
}
