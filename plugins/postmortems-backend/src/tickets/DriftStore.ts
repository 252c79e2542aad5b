import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { keysetPage } from '../database';
import { StoredTicket } from './StoredTicket';
import { fromRow, IS_NAMED } from './TicketStore';

const UNFINISHED = "action_items.status in ('open', 'in_progress')";

/**
 * What `driftOf` says, in SQL, and what is gone or moved, of the tickets that their actions name. It is one case, so
 * that they are looked at in the order of the page: by the index of the states SQLite would read and sort nearly all,
 * and PostgreSQL, expecting few to be named, would gather all first.
 */
const DRIFTED = `(case
  when not ${IS_NAMED} then 0
  when tickets.state in ('missing', 'moved') then 1
  when tickets.state = 'open' and not ${UNFINISHED} then 1
  when tickets.state in ('closed', 'not_planned') and ${UNFINISHED} then 1
  when tickets.state in ('open', 'closed', 'not_planned') and (
    tickets.title <> '' and tickets.title <> action_items.title
    or tickets.owner <> coalesce(action_items.owner, '')
  ) then 1
  else 0
end) <> 0`;

/** SQL of tickets that say something else than their actions, across all post-mortems that a scope may read. */
export class DriftStore {
  async list(
    knex: Knex,
    scope: ReadScope,
    page: { limit: number; cursor?: string },
  ): Promise<{ tickets: StoredTicket[]; nextCursor: string | null }> {
    const { rows, nextCursor } = await keysetPage<any>(
      knex('tickets')
        .join('action_items', 'action_items.id', 'tickets.action_item_id')
        .join('postmortems', 'postmortems.id', 'tickets.postmortem_id')
        .whereNull('action_items.deleted_at')
        .modify(whereVisible, scope)
        .whereRaw(DRIFTED)
        .select('tickets.*'),
      {
        ...page,
        order: {
          columns: [{ column: 'tickets.action_item_id', type: 'id' }],
          direction: 'asc',
        },
        key: row => [row.action_item_id],
      },
    );
    return { tickets: rows.map(fromRow), nextCursor };
  }
}
