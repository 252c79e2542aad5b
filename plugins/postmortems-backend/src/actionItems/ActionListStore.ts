import {
  ActionOutcome,
  ListedActionItem,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope } from '../access';
import { KeysetOrder, keysetPage, wherePaged } from '../database';
import { joinedMention, MENTION_OF_JOINED } from '../postmortems/mention';
import { ActionFilters, isByFactor, listedActions } from './actionFilters';
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
 * The pages to look in for the ids of one: of each owner, where there are several; and of an entity, or against a factor,
 * whose actions no index has in their order, so that only their ids are sorted, and not all that is told of each.
 */
function pagesOf(filters: ActionFilters): ActionFilters[] {
  const { owners, entityRefs } = filters;
  if (owners && owners.length > 1 && owners.length <= FEW_OWNERS) {
    return owners.map(owner => ({ ...filters, owners: [owner] }));
  }
  return entityRefs || isByFactor(filters) ? [filters] : [];
}

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
    const listed = (narrowed: ActionFilters) =>
      listedActions(knex, scope, narrowed, today);
    const pages = pagesOf(filters).map(narrowed =>
      listed(narrowed).select('action_items.id').modify(wherePaged, paged),
    );
    const query =
      pages.length > 0
        ? listed({}).whereIn('action_items.id', firstOf(knex, pages))
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
