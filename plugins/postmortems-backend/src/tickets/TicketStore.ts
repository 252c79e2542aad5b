import { TicketMark } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import type { IssueLocation } from 'backstage-plugin-postmortems-node';
import { isKnown, KnownTicket, StoredTicket } from './StoredTicket';

const TABLE = 'tickets';

/** Whether an action names a ticket that is joined to it, in SQL. */
export const IS_NAMED =
  "(coalesce(tickets.url, '') = coalesce(action_items.ticket_url, ''))";

/** SQL of the issues that action items have in trackers. */
export class TicketStore {
  async find(
    knex: Knex,
    actionItemId: string,
  ): Promise<StoredTicket | undefined> {
    const row = await knex(TABLE)
      .where({ action_item_id: actionItemId })
      .first();
    return row && fromRow(row);
  }

  /** Those of one document. */
  async list(knex: Knex, postmortemId: string): Promise<StoredTicket[]> {
    const rows = await knex(TABLE)
      .where({ postmortem_id: postmortemId })
      .orderBy('action_item_id');
    return rows.map(fromRow);
  }

  /** What lists show of some action items, by their ids; of those that name another ticket, nothing. */
  async marks(
    knex: Knex,
    actionItemIds: string[],
  ): Promise<Map<string, TicketMark>> {
    const rows: (TicketMark & { id: string })[] = await knex(TABLE)
      .join('action_items', 'action_items.id', 'tickets.action_item_id')
      .whereIn('tickets.action_item_id', actionItemIds)
      .modify(whereNamed)
      .select('tickets.action_item_id as id', 'tickets.state', 'tickets.url');
    return new Map(rows.map(({ id, state, url }) => [id, { state, url }]));
  }

  async insert(trx: Knex.Transaction, ticket: StoredTicket): Promise<void> {
    await trx(TABLE).insert(toRow(ticket));
  }

  /** Writes a ticket whose document this transaction has locked. */
  async update(trx: Knex, ticket: StoredTicket): Promise<void> {
    await trx(TABLE)
      .where({ action_item_id: ticket.actionItemId })
      .update(toRow(ticket));
  }

  async remove(trx: Knex.Transaction, actionItemId: string): Promise<void> {
    await trx(TABLE).where({ action_item_id: actionItemId }).delete();
  }

  /**
   * Takes the right to make an issue: nobody else has it before what they try could have ended.
   * @param options.before - when an attempt must have begun to be over by now
   * @returns false when somebody tried since then, and when there is nothing to make any more
   */
  async beginAttempt(
    knex: Knex,
    actionItemId: string,
    { now, before }: { now: string; before: string },
  ): Promise<boolean> {
    const changed = await knex(TABLE)
      .where({ action_item_id: actionItemId, state: 'creating' })
      .where(free =>
        free.whereNull('tried_at').orWhere('tried_at', '<', before),
      )
      .update({
        tried_at: now,
        attempted_at: knex.raw('coalesce(attempted_at, ?)', [now]),
      });
    return changed === 1;
  }

  /** Says that nothing came of an attempt: there is no issue. */
  async takeBackAttempt(knex: Knex, actionItemId: string): Promise<void> {
    await knex(TABLE)
      .where({ action_item_id: actionItemId, state: 'creating' })
      .update({ tried_at: null, attempted_at: null });
  }

  /** Says why a ticket waits, or that it will not be made. */
  async setProblem(
    knex: Knex,
    actionItemId: string,
    problem: string,
    state: 'creating' | 'refused',
  ): Promise<void> {
    await knex(TABLE)
      .where({ action_item_id: actionItemId, state: 'creating' })
      .update({ state, problem: problem.slice(0, 500) });
  }

  /** Those that one issue is the ticket of: several actions may name the same. */
  async ofIssue(
    knex: Knex,
    tracker: string,
    { place, id }: IssueLocation,
  ): Promise<KnownTicket[]> {
    const rows = await knex(TABLE).where({ tracker, place, issue_id: id });
    return rows.map(fromRow).filter(isKnown);
  }

  /** The ids of the issues that some place has, of those that are asked about. */
  async idsAmong(
    knex: Knex,
    tracker: string,
    place: string,
    ids: string[],
  ): Promise<Set<string>> {
    const found: string[] = await knex(TABLE)
      .where({ tracker, place })
      .whereIn('issue_id', ids)
      .pluck('issue_id');
    return new Set(found);
  }

  /** What was not read for longest, of those whose actions are there and name them. */
  async leastRecentlyRead(
    knex: Knex,
    tracker: string,
    before: string,
    limit: number,
  ): Promise<KnownTicket[]> {
    const rows = await knex(TABLE)
      .join('action_items', 'action_items.id', 'tickets.action_item_id')
      .join('postmortems', 'postmortems.id', 'tickets.postmortem_id')
      .whereNull('action_items.deleted_at')
      .whereNull('postmortems.deleted_at')
      .where('tickets.tracker', tracker)
      .whereIn('tickets.state', ['open', 'closed', 'not_planned'])
      .whereNotNull('tickets.issue_id')
      .where('tickets.read_at', '<', before)
      .modify(whereNamed)
      .orderBy(['tickets.read_at', 'tickets.action_item_id'])
      .limit(limit)
      .select('tickets.*');
    return rows.map(fromRow).filter(isKnown);
  }

  /** Says that an issue was read, and how it can be read again for less. */
  async markRead(
    knex: Knex,
    actionItemId: string,
    { at, etag }: { at: string; etag?: string },
  ): Promise<void> {
    await knex(TABLE)
      .where({ action_item_id: actionItemId })
      .update({ read_at: at, ...(etag !== undefined && { etag }) });
  }

  /** Those that are still being made long after they were asked for: nobody tries any more. */
  async giveUp(knex: Knex, before: string, problem: string): Promise<void> {
    await knex(TABLE)
      .where({ state: 'creating' })
      .where('requested_at', '<', before)
      .update({ state: 'refused', problem });
  }

  /** Actions that name an address of which there is no ticket, as those do that were imported or typed. */
  async unread(
    knex: Knex,
    after: string,
    limit: number,
  ): Promise<{ id: string; postmortemId: string; url: string }[]> {
    return knex('action_items')
      .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
      .leftJoin('tickets', 'tickets.action_item_id', 'action_items.id')
      .whereNotNull('action_items.ticket_url')
      .whereNull('action_items.deleted_at')
      .whereNull('postmortems.deleted_at')
      .where('action_items.id', '>', after)
      .where(other =>
        other
          .whereNull('tickets.action_item_id')
          .orWhereRaw("coalesce(tickets.url, '') <> action_items.ticket_url"),
      )
      .orderBy('action_items.id')
      .limit(limit)
      .select(
        'action_items.id',
        'action_items.postmortem_id as postmortemId',
        'action_items.ticket_url as url',
      );
  }
}

/** A ticket counts as long as its action names it; one that has no address yet, while the action has none. */
export function whereNamed(query: Knex.QueryBuilder): void {
  query.whereRaw(IS_NAMED);
}

export function fromRow(row: any): StoredTicket {
  return {
    actionItemId: row.action_item_id,
    postmortemId: row.postmortem_id,
    tracker: row.tracker,
    place: row.place,
    issueId: row.issue_id,
    url: row.url,
    isOurs: Boolean(row.is_ours),
    state: row.state,
    title: row.title,
    owner: row.owner,
    movedTo: row.moved_to,
    problem: row.problem,
    requestedAt: row.requested_at,
    requestedBy: row.requested_by,
    attemptedAt: row.attempted_at,
    triedAt: row.tried_at,
    etag: row.etag,
    changedAt: row.changed_at,
    readAt: row.read_at,
  };
}

function toRow(ticket: StoredTicket) {
  return {
    action_item_id: ticket.actionItemId,
    postmortem_id: ticket.postmortemId,
    tracker: ticket.tracker,
    place: ticket.place,
    issue_id: ticket.issueId,
    url: ticket.url,
    is_ours: ticket.isOurs,
    state: ticket.state,
    title: ticket.title,
    owner: ticket.owner,
    moved_to: ticket.movedTo,
    problem: ticket.problem,
    requested_at: ticket.requestedAt,
    requested_by: ticket.requestedBy,
    attempted_at: ticket.attemptedAt,
    tried_at: ticket.triedAt,
    etag: ticket.etag,
    changed_at: ticket.changedAt,
    read_at: ticket.readAt,
  };
}
