import { UNFINISHED_ACTION_STATUSES } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../../access';

/** How the actions of some owners stand, of those that somebody may read. */
export interface DigestCounts {
  overdue: number;
  dueSoon: number;
  waitingForProof: number;
}

/** What a query asks of the days. */
interface Days {
  today: string;
  /** The last day that is soon. */
  soon: string;
}

/** SQL of what digests tell. */
export class DigestStore {
  /** The users and groups that own anything there is to tell of. */
  async owners(knex: Knex, days: Days): Promise<string[]> {
    return knex('action_items')
      .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
      .whereNull('postmortems.deleted_at')
      .modify(whereTold, days)
      .whereNotNull('action_items.owner')
      .distinct('action_items.owner')
      .orderBy('action_items.owner')
      .pluck('action_items.owner');
  }

  async count(
    knex: Knex,
    scope: ReadScope,
    owners: string[],
    days: Days,
  ): Promise<DigestCounts> {
    const among = (column: string, condition: string) =>
      knex.raw(
        `coalesce(sum(case when ${condition} then 1 else 0 end), 0) as ${column}`,
        [days.today],
      );
    const row: any = await knex('action_items')
      .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
      .modify(whereVisible, scope)
      .modify(whereTold, days)
      .whereIn('action_items.owner', owners)
      .first(
        among(
          'overdue',
          "action_items.status <> 'done' and action_items.due_key < ?",
        ),
        among(
          'soon',
          "action_items.status <> 'done' and action_items.due_key >= ?",
        ),
        knex.raw(
          "coalesce(sum(case when action_items.status = 'done' then 1 else 0 end), 0) as unproven",
        ),
      );
    // PostgreSQL hands over sums as text.
    return {
      overdue: Number(row.overdue),
      dueSoon: Number(row.soon),
      waitingForProof: Number(row.unproven),
    };
  }

  /** Whether the digests of a week are kept already. */
  async isKept(knex: Knex, week: string): Promise<boolean> {
    const row = await knex('outbox')
      .where({ kind: 'digest', recipient: '' })
      .where('dedupe_key', 'like', `%:${week}`)
      .first('id');
    return row !== undefined;
  }
}

/**
 * What is due by a day, or waits for proof. As with reminders, ideas are not owed, what is snoozed is quiet, and
 * what was overdue already when it was imported is not told of until its day is moved.
 */
function whereTold(query: Knex.QueryBuilder, { today, soon }: Days): void {
  query
    .whereNull('action_items.deleted_at')
    .where('action_items.is_idea', false)
    .where(told =>
      told
        .where(owed =>
          owed
            .whereIn('action_items.status', [...UNFINISHED_ACTION_STATUSES])
            .where('action_items.due_key', '<=', soon)
            .where(awake =>
              awake
                .whereNull('action_items.snoozed_until')
                .orWhere('action_items.snoozed_until', '<=', today),
            ),
        )
        .orWhere(done =>
          done
            .where('action_items.status', 'done')
            .whereRaw("coalesce(action_items.proof, '') = ''"),
        ),
    )
    .where(own =>
      own
        .where('postmortems.imported', false)
        .orWhereRaw(
          'action_items.due_key >= substr(action_items.created_at, 1, 10)',
        ),
    );
}
