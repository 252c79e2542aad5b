import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { keysetPage } from '../database';
import { StoredTicket } from './StoredTicket';
import { fromRow, whereNamed } from './TicketStore';

const UNFINISHED = "action_items.status in ('open', 'in_progress')";

// Said so that SQLite takes the tickets in the order of the page: by the index of their states it would read and sort
// nearly all of them.
const STATE = "coalesce(tickets.state, '')";

/** What `driftOf` says, in SQL, and what is gone or moved. */
const DRIFTED = `(
  ${STATE} in ('missing', 'moved')
  or ${STATE} = 'open' and not ${UNFINISHED}
  or ${STATE} in ('closed', 'not_planned') and ${UNFINISHED}
  or ${STATE} in ('open', 'closed', 'not_planned') and (
    tickets.title <> '' and tickets.title <> action_items.title
    or tickets.owner <> coalesce(action_items.owner, '')
  )
)`;

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
        .modify(whereNamed)
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
