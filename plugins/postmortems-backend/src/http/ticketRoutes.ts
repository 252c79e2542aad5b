import {
  documentTicketsSchema,
  driftedTicketPageSchema,
  pageQuery,
  ticketLinkSchema,
  ticketListSchema,
  ticketRequestSchema,
  ticketSchema,
  ticketSettlementSchema,
} from 'backstage-plugin-postmortems-common';
import { z } from 'zod';
import { SettlementService } from '../tickets/SettlementService';
import { TicketLinker } from '../tickets/TicketLinker';
import { TicketService } from '../tickets/TicketService';
import { refParams, rowParams } from './params';
import { Route, route } from './route';

/** The issues of action items in a tracker. */
export function ticketRoutes({
  tickets,
  linker,
  settlements,
}: {
  tickets: TicketService;
  linker: TicketLinker;
  settlements: SettlementService;
}): Route[] {
  const all = '/postmortems/{ref}/tickets';
  const one = '/postmortems/{ref}/action-items/{id}/ticket';
  const ofOne = { params: rowParams, changes: ['update' as const] };
  return [
    route({
      method: 'get',
      path: all,
      summary:
        'The issues of the action items of a post-mortem, and where others would go',
      audit: 'tickets-read',
      params: refParams,
      answer: documentTicketsSchema,
      handle: ({ access, params, credentials }) =>
        tickets.list(access, params.ref, credentials),
    }),
    route({
      method: 'post',
      path: all,
      summary: 'Ask for an issue of each action item that is owed and has none',
      audit: 'tickets-create',
      params: refParams,
      changes: ['update'],
      body: ticketRequestSchema,
      answer: ticketListSchema,
      handle: ({ access, params: { ref }, body, credentials, idempotent }) =>
        tickets.createAll({ access, ref, idempotent }, body, credentials),
    }),
    route({
      ...ofOne,
      method: 'post',
      path: one,
      summary: 'Ask for an issue of an action item',
      audit: 'ticket-create',
      body: ticketRequestSchema,
      answer: ticketSchema,
      handle: ({ access, params, body, credentials, idempotent }) =>
        tickets.create(
          { access, ref: params.ref, idempotent },
          ...([params.id, body, credentials] as const),
        ),
    }),
    route({
      ...ofOne,
      method: 'put',
      path: one,
      summary: 'Link an issue that is there already to an action item',
      audit: 'ticket-link',
      ifMatch: 'version',
      body: ticketLinkSchema,
      answer: ticketSchema,
      handle: async ({ access, params, expected, body }) => {
        const of = { ref: params.ref, actionItemId: params.id };
        await linker.link(access, of, expected, body.url);
        const [ticket] = await settlements.list(access, of);
        return ticket;
      },
    }),
    route({
      ...ofOne,
      method: 'put',
      path: `${one}/settlement`,
      summary: 'Make an action item and its issue say the same',
      audit: 'ticket-settle',
      body: ticketSettlementSchema,
      answer: ticketListSchema,
      handle: async ({ access, params, body }) => {
        const of = { ref: params.ref, actionItemId: params.id };
        await settlements.settle(access, of, body);
        return { items: await settlements.list(access, of) };
      },
    }),
    route({
      method: 'get',
      path: '/tickets/drifted',
      summary:
        'Issues that say something else than their action items, of all post-mortems',
      audit: 'ticket-drift-list',
      changes: ['update'],
      query: z.strictObject(pageQuery),
      answer: driftedTicketPageSchema,
      handle: ({ access, query }) => settlements.drifted(access, query),
    }),
  ];
}
