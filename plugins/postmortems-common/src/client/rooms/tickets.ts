import type {
  DocumentTickets,
  DriftedTicketPage,
  Ticket,
  TicketLink,
  TicketList,
  TicketRequest,
  TicketSettlement,
} from '../../model';
import type { RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** The issues of action items in a tracker. */
export interface TicketsApi {
  /** The issues of the action items of a post-mortem, and where in which tracker others would go. */
  listTickets(ref: string, options?: RequestOptions): Promise<DocumentTickets>;
  /** Asks for an issue of each action item that is owed and has none. They are made a little later. */
  createTickets(
    ref: string,
    request: TicketRequest,
    options?: RequestOptions,
  ): Promise<TicketList>;
  /** Asks for the issue of one action item; it is made a little later. */
  createTicket(
    ref: string,
    actionItemId: string,
    request: TicketRequest,
    options?: RequestOptions,
  ): Promise<Ticket>;
  /** @param version - of the action item, which names the issue from then on */
  linkTicket(
    ref: string,
    actionItemId: string,
    version: number,
    link: TicketLink,
    options?: RequestOptions,
  ): Promise<Ticket>;
  /** Makes an action item and its issue say the same; answers with the ticket, if it still has one. */
  settleTicket(
    ref: string,
    actionItemId: string,
    settlement: TicketSettlement,
    options?: RequestOptions,
  ): Promise<TicketList>;
  /** Issues that say something else than their action items, of all post-mortems. */
  listDriftedTickets(
    query?: { limit?: number; cursor?: string },
    options?: RequestOptions,
  ): Promise<DriftedTicketPage>;
}

export function ticketsClient(requests: Requests): TicketsApi {
  return {
    listTickets: (ref, options) =>
      requests.send('GET', ['postmortems', ref, 'tickets'], options),
    createTickets: (ref, body, options) =>
      requests.send('POST', ['postmortems', ref, 'tickets'], {
        ...options,
        body,
      }),
    createTicket: (ref, id, body, options) =>
      requests.send('POST', ticketOf(ref, id), { ...options, body }),
    linkTicket: (ref, id, ifMatch, body, options) =>
      requests.send('PUT', ticketOf(ref, id), { ...options, ifMatch, body }),
    settleTicket: (ref, id, body, options) =>
      requests.send('PUT', [...ticketOf(ref, id), 'settlement'], {
        ...options,
        body,
      }),
    listDriftedTickets: (query, options) =>
      requests.send('GET', ['tickets', 'drifted'], { ...options, query }),
  };
}

function ticketOf(ref: string, actionItemId: string): string[] {
  return ['postmortems', ref, 'action-items', actionItemId, 'ticket'];
}
