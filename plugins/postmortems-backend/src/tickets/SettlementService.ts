import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  ActionItem,
  ActionItemFields,
  DEFAULT_PAGE,
  Drift,
  DriftedTicketPage,
  Header,
  isUnfinished,
  Ticket,
  TicketSettlement,
} from 'backstage-plugin-postmortems-common';
import type {
  IssuePatch,
  IssueTracker,
} from 'backstage-plugin-postmortems-node';
import { Access } from '../access';
import { ActionItemService } from '../actionItems/ActionItemService';
import { CatalogAccounts } from '../catalog/CatalogAccounts';
import { Database } from '../database';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { driftOf, names } from './comparison';
import { DriftStore } from './DriftStore';
import { issueTitle } from './issueText';
import { isKnown, KnownTicket, show } from './StoredTicket';
import { OfAction, seenIn, TicketKeeper } from './TicketKeeper';
import { forPerson, TicketLinker } from './TicketLinker';
import { TicketReader } from './TicketReader';
import { Trackers } from './Trackers';
import { TicketStore } from './TicketStore';

interface Found {
  ticket: KnownTicket;
  action: ActionItem;
  header: Header;
}

/** What has drifted apart, and which of both a person says is right. */
export class SettlementService {
  readonly #database: Database;
  readonly #postmortems: PostmortemService;
  readonly #actionItems: ActionItemService;
  readonly #trackers: Trackers;
  readonly #keeper: TicketKeeper;
  readonly #linker: TicketLinker;
  readonly #accounts: CatalogAccounts;
  readonly #tickets = new TicketStore();
  readonly #drifts = new DriftStore();
  readonly #reader = new TicketReader();

  constructor(options: {
    database: Database;
    postmortems: PostmortemService;
    actionItems: ActionItemService;
    trackers: Trackers;
    keeper: TicketKeeper;
    linker: TicketLinker;
    accounts: CatalogAccounts;
  }) {
    this.#database = options.database;
    this.#postmortems = options.postmortems;
    this.#actionItems = options.actionItems;
    this.#trackers = options.trackers;
    this.#keeper = options.keeper;
    this.#linker = options.linker;
    this.#accounts = options.accounts;
  }

  /** Everything that has drifted and that the viewer may read. */
  async drifted(
    access: Access,
    { limit = DEFAULT_PAGE, cursor }: { limit?: number; cursor?: string },
  ): Promise<DriftedTicketPage> {
    const knex = this.#database.reader;
    const page = { limit, cursor };
    const { tickets, nextCursor } = await this.#drifts.list(knex, access, page);
    const actions = await this.#actionItems.findAll(
      knex,
      tickets.map(({ actionItemId }) => actionItemId),
    );
    // After what they say was read: who may not read it any more is told nothing of it.
    const headers = await this.#postmortems.headers(access, [
      ...new Set(tickets.map(({ postmortemId }) => postmortemId)),
    ]);
    const items = tickets.flatMap(ticket => {
      const action = actions.get(ticket.actionItemId);
      const header = headers.get(ticket.postmortemId);
      if (!action || !header) return [];
      const { key, title } = action;
      return {
        ...show(ticket, driftOf(action, ticket)),
        ...{ key, title, ref: header.ref },
        mayEdit: access.allows('update', header),
      };
    });
    return { items, nextCursor };
  }

  /** The ticket of one action, if it has one. */
  list(access: Access, of: OfAction): Promise<Ticket[]> {
    return this.#postmortems.read(access, of.ref, async (knex, { id }) => {
      const tickets = await this.#reader.list(
        ...([knex, id, await this.#actionItems.list(knex, id)] as const),
      );
      return tickets.filter(found => found.actionItemId === of.actionItemId);
    });
  }

  /**
   * Makes an action and its issue say the same. Where they do already, nothing happens.
   * @throws ConflictError where the one that is taken has nothing to say, as an issue that is gone
   * @throws ServiceUnavailableError while the tracker does not answer
   */
  async settle(
    access: Access,
    of: OfAction,
    { take }: TicketSettlement,
  ): Promise<void> {
    const found = await this.#find(access, of);
    if (take === 'theirs') await this.#takeTheirs(access, of, found);
    else await this.#pushOurs(access, of, found);
  }

  async #takeTheirs(
    access: Access,
    of: OfAction,
    { ticket: { state, movedTo }, action: { version } }: Found,
  ): Promise<void> {
    if (state === 'moved' && movedTo) {
      await this.#linker.link(access, of, version, movedTo);
      return;
    }
    await this.#keeper.keep(access, of, (action, ticket) => {
      if (!ticket || !names(action, ticket)) return undefined;
      return ticket.state === 'missing'
        ? { ticket: null, patch: { ticketUrl: null } }
        : { ticket, patch: patchOf(driftOf(action, ticket), ticket.url) };
    });
  }

  async #pushOurs(
    access: Access,
    of: OfAction,
    { ticket, action }: Found,
  ): Promise<void> {
    const tracker = this.#trackers.choose(ticket.tracker);
    if (ticket.state === 'missing' || ticket.state === 'moved') {
      throw new ConflictError(
        'There is no issue any more that could be changed',
      );
    }
    const drift = driftOf(action, ticket);
    if (drift.length === 0) return;
    const patch = await this.#issuePatch(tracker, action, drift);
    const { place, issueId: id } = ticket;
    const issue = await tracker.update({ place, id }, patch).catch(error => {
      throw forPerson(tracker, error);
    });
    const users = await this.#accounts.usersOf(tracker, issue.assignees);
    await this.#keeper.keep(access, of, (now, last, header) => {
      if (last?.issueId !== id || last.place !== place) return undefined;
      const seen = seenIn(issue, users, last, now, header);
      return { ticket: this.#keeper.seen(last, issue, seen), patch: {} };
    });
  }

  async #issuePatch(
    tracker: IssueTracker,
    action: ActionItem,
    drift: Drift[],
  ): Promise<IssuePatch> {
    const patch: IssuePatch = {};
    for (const { field } of drift) {
      if (field === 'title') patch.title = issueTitle(action);
      if (field === 'status') patch.state = stateOf(action);
      if (field === 'owner') {
        patch.assignee = await this.#accountOf(tracker, action.owner);
      }
    }
    return patch;
  }

  async #accountOf(
    tracker: IssueTracker,
    owner: string | null,
  ): Promise<string | null> {
    if (owner === null) return null;
    const { account } = await this.#accounts.accountOf(tracker, owner);
    if (account === undefined) {
      throw new ConflictError(
        `Nobody knows who ${owner} is in ${tracker.title}`,
      );
    }
    return account;
  }

  #find(access: Access, of: OfAction): Promise<Found> {
    return this.#postmortems.read(access, of.ref, async (knex, header) => {
      if (!access.allows('update', header)) {
        throw new NotAllowedError('You may not update this post-mortem');
      }
      const ticket = await this.#tickets.find(knex, of.actionItemId);
      const action = (await this.#actionItems.list(knex, header.id)).find(
        ({ id }) => id === of.actionItemId,
      );
      if (!action || !ticket || !isKnown(ticket) || !names(action, ticket)) {
        throw new NotFoundError('No such ticket');
      }
      return { ticket, action, header };
    });
  }
}

/** What an action says once it says what its issue does. */
function patchOf(
  drift: Drift[],
  url: string | null,
): Partial<ActionItemFields> {
  const patch: Record<string, string | null> = {};
  for (const { field, theirs } of drift) {
    patch[field] = theirs;
    if (theirs === 'wont_do' && field === 'status') {
      patch.reason = `Closed as not planned: ${url}`;
    }
  }
  return patch as Partial<ActionItemFields>;
}

function stateOf(action: ActionItem) {
  if (isUnfinished(action)) return 'open';
  return action.status === 'wont_do' ? 'not_planned' : 'closed';
}
