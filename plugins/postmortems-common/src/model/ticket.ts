import { z } from 'zod';
import { actionItemSchema } from './actionItem';
import { idSchema, instantSchema, urlSchema } from './scalars';
import { line } from './text';

/**
 * Where the issue of an action stands. It is `creating` until the tracker has made it, and `refused` when it
 * will not; `missing` was deleted, `moved` is somewhere else now.
 */
export const TICKET_STATES = [
  'creating',
  'refused',
  'open',
  'closed',
  'not_planned',
  'missing',
  'moved',
] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** Where an action and its issue say different things. */
export const driftSchema = z.strictObject({
  field: z.enum(['title', 'status', 'owner']),
  /** What the action says. */
  ours: z.string().nullable(),
  /** What the action would say if it said what the issue does. */
  theirs: z.string().nullable(),
});
export type Drift = z.infer<typeof driftSchema>;

/** The issue of an action item in a tracker. */
export const ticketSchema = z.strictObject({
  actionItemId: idSchema,
  /** The id of the tracker: `github`. */
  tracker: z.string(),
  /** Where in the tracker it is, or is to be: `github.com/larkfield/checkout`. */
  place: z.string(),
  /** None while it is being made. */
  url: urlSchema.nullable(),
  state: z.enum(TICKET_STATES),
  /** Where it is now, of one that has moved. */
  movedTo: urlSchema.nullable(),
  /** Why it was refused, or what it waits for. */
  problem: z.string().nullable(),
  drift: z.array(driftSchema),
  /** When it was last read from the tracker. */
  readAt: instantSchema.nullable(),
});
export type Ticket = z.infer<typeof ticketSchema>;

/** What a list shows of a ticket. */
export const ticketMarkSchema = ticketSchema.pick({ state: true, url: true });
export type TicketMark = z.infer<typeof ticketMarkSchema>;

/** True when somebody has to decide: the issue is gone, or says something else than the action. */
export function isDrifted({ state, drift }: Ticket): boolean {
  return state === 'missing' || state === 'moved' || drift.length > 0;
}

/** A tracker, and where in it the issues of a post-mortem would go by themselves. */
export const ticketTrackerSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  place: z.string().nullable(),
});
export type TicketTracker = z.infer<typeof ticketTrackerSchema>;

/** What there is to know of tickets of a post-mortem. */
export const documentTicketsSchema = z.strictObject({
  /** Empty where there are none, and where this post-mortem may have no issues. */
  trackers: z.array(ticketTrackerSchema),
  items: z.array(ticketSchema),
});
export type DocumentTickets = z.infer<typeof documentTicketsSchema>;

/** Where an issue is to be made; in the first tracker, and where its annotations say, unless said. */
export const ticketRequestSchema = z.strictObject({
  tracker: line(40).optional(),
  place: line(300).optional(),
});
export type TicketRequest = z.infer<typeof ticketRequestSchema>;

/** An issue that is there already. */
export const ticketLinkSchema = z.strictObject({ url: urlSchema });
export type TicketLink = z.infer<typeof ticketLinkSchema>;

/** Which of both is right where an action and its issue differ. */
export const ticketSettlementSchema = z.strictObject({
  take: z.enum(['ours', 'theirs']),
});
export type TicketSettlement = z.infer<typeof ticketSettlementSchema>;

export const ticketListSchema = z.strictObject({
  items: z.array(ticketSchema),
});
export type TicketList = z.infer<typeof ticketListSchema>;

/** A ticket of any post-mortem, with what its action is called. */
export const driftedTicketSchema = ticketSchema.extend({
  key: actionItemSchema.shape.key,
  title: z.string(),
  ref: z.string(),
  /** Whether the person asking may settle it. */
  mayEdit: z.boolean(),
});
export type DriftedTicket = z.infer<typeof driftedTicketSchema>;

export const driftedTicketPageSchema = z.strictObject({
  items: z.array(driftedTicketSchema),
  nextCursor: z.string().nullable(),
});
export type DriftedTicketPage = z.infer<typeof driftedTicketPageSchema>;
