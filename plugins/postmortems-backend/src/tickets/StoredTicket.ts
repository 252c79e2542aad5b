import { Ticket, TicketState } from 'backstage-plugin-postmortems-common';

/** A ticket as it is kept. */
export interface StoredTicket {
  actionItemId: string;
  postmortemId: string;
  tracker: string;
  place: string;
  /** None while it is being made, and where it was refused. */
  issueId: string | null;
  url: string | null;
  /** Made here; one that was linked keeps its own title. */
  isOurs: boolean;
  state: TicketState;
  /**
   * What the action is called in the tracker; none where that is not compared, and {@link NOT_COMPARED} where it
   * was taken out.
   */
  title: string | null;
  /** Who the action's owner is by the tracker; none where nobody of the catalog is. */
  owner: string | null;
  movedTo: string | null;
  problem: string | null;
  requestedAt: string;
  requestedBy: string;
  /** Since when there may be an issue of which nobody here knows; none while there cannot be. */
  attemptedAt: string | null;
  /** When making it was tried last. */
  triedAt: string | null;
  etag: string | null;
  /** When the issue changed last, by the clock of the tracker. */
  changedAt: string | null;
  readAt: string | null;
}

/** Stands for a title that may say what was taken out of the history. */
export const NOT_COMPARED = '';

/** A ticket of an issue that is known. */
export type KnownTicket = StoredTicket & { issueId: string; url: string };

export function isKnown(ticket: StoredTicket): ticket is KnownTicket {
  return ticket.issueId !== null && ticket.url !== null;
}

/** A ticket before anything is known of its issue. */
export function newTicket(
  fields: Pick<
    StoredTicket,
    | 'actionItemId'
    | 'postmortemId'
    | 'tracker'
    | 'place'
    | 'isOurs'
    | 'state'
    | 'requestedAt'
    | 'requestedBy'
  >,
): StoredTicket {
  return {
    issueId: null,
    url: null,
    title: null,
    owner: null,
    movedTo: null,
    problem: null,
    attemptedAt: null,
    triedAt: null,
    etag: null,
    changedAt: null,
    readAt: null,
    ...fields,
  };
}

/** What people see of a ticket. */
export function show(ticket: StoredTicket, drift: Ticket['drift']): Ticket {
  const { actionItemId, tracker, place, url, state, movedTo } = ticket;
  const { problem, readAt } = ticket;
  return {
    ...{ actionItemId, tracker, place, url, state, movedTo, problem, readAt },
    drift,
  };
}
