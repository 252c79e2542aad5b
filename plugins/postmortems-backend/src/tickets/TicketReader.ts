import {
  ActionItem,
  Ticket,
  TicketMark,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { driftOf, names } from './comparison';
import { show } from './StoredTicket';
import { TicketStore } from './TicketStore';

/** Tickets as they are shown beside the actions that name them. */
export class TicketReader {
  readonly #store = new TicketStore();

  /** Those of one document, in the order of its actions. */
  async list(
    knex: Knex,
    postmortemId: string,
    actions: ActionItem[],
  ): Promise<Ticket[]> {
    const tickets = new Map(
      (await this.#store.list(knex, postmortemId)).map(ticket => [
        ticket.actionItemId,
        ticket,
      ]),
    );
    return actions.flatMap(action => {
      const ticket = tickets.get(action.id);
      return ticket && names(action, ticket)
        ? show(ticket, driftOf(action, ticket))
        : [];
    });
  }

  /** What lists show of some action items, by their ids. */
  marks(knex: Knex, actionItemIds: string[]): Promise<Map<string, TicketMark>> {
    return this.#store.marks(knex, actionItemIds);
  }
}
