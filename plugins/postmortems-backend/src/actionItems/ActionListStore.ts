import {
  ACTION_STATUSES,
  ActionItemSummary,
  ActionOutcome,
  ActionStatus,
  ListedActionItem,
  UNFINISHED_ACTION_STATUSES,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { keysetPage } from '../database';
import { whereConcerns } from '../postmortems/listQuery';
import { joinedMention, MENTION_OF_JOINED } from '../postmortems/mention';
import { actionFromDatabase, withFactors } from './ActionItemStore';

/** What a list of action items is narrowed by, with teams and entities already expanded. */
export interface ActionFilters {
  owners?: string[];
  entityRefs?: string[];
  status?: string[];
  priority?: string[];
  overdue?: boolean;
  waitingForProof?: boolean;
}

/** An action item of a list, before it is said what became of it, and whether the viewer may change it. */
export type FoundActionItem = Omit<
  ListedActionItem,
  'mayEdit' | 'ticket' | keyof ActionOutcome
> & {
  postmortemId: string;
};

/** SQL of action items across all post-mortems that a scope may read. */
export class ActionListStore {
  /** By due day: what is overdue comes first, what has no day last. */
  async list(
    knex: Knex,
    scope: ReadScope,
    filters: ActionFilters,
    page: { limit: number; cursor?: string; today: string },
  ): Promise<{ items: FoundActionItem[]; nextCursor: string | null }> {
    const { rows, nextCursor } = await keysetPage<any>(
      this.#visible(knex, scope, filters, page.today).select(
        'action_items.*',
        ...MENTION_OF_JOINED,
      ),
      {
        limit: page.limit,
        cursor: page.cursor,
        order: {
          columns: [
            { column: 'action_items.due_key', type: 'day' },
            { column: 'action_items.id', type: 'id' },
          ],
          direction: 'asc',
        },
        key: row => [row.due_key, row.id],
      },
    );
    const items = rows.map(row => ({
      ...actionFromDatabase(row),
      postmortemId: row.postmortem_id as string,
      postmortem: joinedMention(row),
    }));
    return { items: await withFactors(knex, items), nextCursor };
  }

  /** How many stand where, in one query. */
  async summarize(
    knex: Knex,
    scope: ReadScope,
    filters: ActionFilters,
    today: string,
  ): Promise<ActionItemSummary> {
    const rows: any[] = await this.#visible(knex, scope, filters, today)
      .groupBy('action_items.status')
      .select(
        'action_items.status',
        knex.raw('count(*) as "all"'),
        knex.raw(
          'sum(case when action_items.due_key < ? then 1 else 0 end) as "late"',
          [today],
        ),
        knex.raw(
          `sum(case when coalesce(action_items.proof, '') = '' then 1 else 0 end) as "unproven"`,
        ),
      );
    const counts = Object.fromEntries(
      ACTION_STATUSES.map(status => {
        const row = rows.find(found => found.status === status);
        return [
          status,
          {
            all: Number(row?.all ?? 0),
            late: Number(row?.late ?? 0),
            unproven: Number(row?.unproven ?? 0),
          },
        ];
      }),
    ) as Record<ActionStatus, { all: number; late: number; unproven: number }>;
    return {
      open: counts.open.all,
      inProgress: counts.in_progress.all,
      overdue: counts.open.late + counts.in_progress.late,
      waitingForProof: counts.done.unproven,
      done: counts.done.all,
      verified: counts.verified.all,
      wontDo: counts.wont_do.all,
    };
  }

  #visible(
    knex: Knex,
    scope: ReadScope,
    filters: ActionFilters,
    today: string,
  ): Knex.QueryBuilder {
    const { owners, entityRefs, status, priority } = filters;
    const query = knex('action_items')
      .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
      .whereNull('action_items.deleted_at')
      .where('action_items.is_idea', false)
      .modify(whereVisible, scope);
    if (owners) query.whereIn('action_items.owner', owners);
    if (entityRefs) query.modify(whereConcerns, entityRefs);
    if (status) query.whereIn('action_items.status', status);
    if (priority) query.whereIn('action_items.priority', priority);
    whereIs(query, filters.overdue, q =>
      q
        .whereIn('action_items.status', [...UNFINISHED_ACTION_STATUSES])
        .andWhere('action_items.due_key', '<', today),
    );
    whereIs(query, filters.waitingForProof, q =>
      q
        .where('action_items.status', 'done')
        .andWhereRaw("coalesce(action_items.proof, '') = ''"),
    );
    return query;
  }
}

/** Keeps what meets a condition, or what does not; everything, where nothing is asked. */
function whereIs(
  query: Knex.QueryBuilder,
  wanted: boolean | undefined,
  condition: (query: Knex.QueryBuilder) => void,
): void {
  if (wanted === true) query.andWhere(condition);
  if (wanted === false) query.whereNot(condition);
}
