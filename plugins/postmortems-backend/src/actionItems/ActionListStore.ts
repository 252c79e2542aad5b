import {
  ActionOutcome,
  ListedActionItem,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope } from '../access';
import { KeysetOrder, keysetPage, wherePaged } from '../database';
import { joinedMention, MENTION_OF_JOINED } from '../postmortems/mention';
import { ActionFilters, listedActions } from './actionFilters';
import { actionFromDatabase, withFactors } from './ActionItemStore';

/** An action item of a list, before it is said what became of it, and whether the viewer may change it. */
export type FoundActionItem = Omit<
  ListedActionItem,
  'mayEdit' | 'ticket' | keyof ActionOutcome
> & {
  postmortemId: string;
};

const ORDER: KeysetOrder = {
  columns: [
    { column: 'action_items.due_key', type: 'day' },
    { column: 'action_items.id', type: 'id' },
  ],
  direction: 'asc',
};

/** Of so many owners the first are looked for one by one. */
const FEW_OWNERS = 40;

/**
 * The ids in several pages. Each comes from the index of its owner in its order, and ends when it is full: of
 * all owners at once, SQLite would read and sort everything that they own.
 */
function firstOf(knex: Knex, pages: Knex.QueryBuilder[]): Knex.QueryBuilder {
  const [first, ...others] = pages.map((page, i) =>
    knex.select('id').from(page.as(`page${i}`)),
  );
  return first.unionAll(others);
}

/** SQL of action items across all post-mortems that a scope may read. */
export class ActionListStore {
  /** By due day: what is overdue comes first, what has no day last. */
  async list(
    knex: Knex,
    scope: ReadScope,
    filters: ActionFilters,
    page: { limit: number; cursor?: string; today: string },
  ): Promise<{ items: FoundActionItem[]; nextCursor: string | null }> {
    const { limit, cursor, today } = page;
    const paged = { limit, cursor, order: ORDER };
    const { owners, ...others } = filters;
    const listed = (narrowed: ActionFilters) =>
      listedActions(knex, scope, narrowed, today);
    const isByOwner =
      owners !== undefined && owners.length > 1 && owners.length <= FEW_OWNERS;
    const query = isByOwner
      ? listed(others).whereIn(
          'action_items.id',
          firstOf(
            knex,
            owners.map(owner =>
              listed({ ...others, owners: [owner] })
                .select('action_items.id')
                .modify(wherePaged, paged),
            ),
          ),
        )
      : listed(filters);
    query.select('action_items.*', ...MENTION_OF_JOINED);
    const { rows, nextCursor } = await keysetPage<any>(query, {
      ...paged,
      key: row => [row.due_key, row.id],
    });
    const items = rows.map(row => ({
      ...actionFromDatabase(row),
      postmortemId: row.postmortem_id as string,
      postmortem: joinedMention(row),
    }));
    return { items: await withFactors(knex, items), nextCursor };
  }
}
