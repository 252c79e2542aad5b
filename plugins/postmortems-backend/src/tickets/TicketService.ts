import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  ActionItem,
  DocumentTickets,
  Header,
  isUnfinished,
  Ticket,
  TicketRequest,
} from 'backstage-plugin-postmortems-common';
import type { IssueTracker } from 'backstage-plugin-postmortems-node';
import { Access } from '../access';
import { ActionItemService } from '../actionItems/ActionItemService';
import { CatalogAccounts } from '../catalog/CatalogAccounts';
import { PATIENCE_MS, patiently } from '../catalog/patiently';
import { DocumentChange } from '../postmortems/DocumentChange';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { RowRequest } from '../rows/RowEditor';
import { driftOf, names } from './comparison';
import { newTicket, show, StoredTicket } from './StoredTicket';
import { TicketReader } from './TicketReader';
import { Trackers } from './Trackers';
import { TicketStore } from './TicketStore';

/** Where an issue is to be made. */
interface Destination {
  tracker: IssueTracker;
  place: string;
}

/** The issues of action items: asked for here, and made by the outbox. */
export class TicketService {
  readonly #writer: DocumentWriter;
  readonly #postmortems: PostmortemService;
  readonly #actionItems: ActionItemService;
  readonly #accounts: CatalogAccounts;
  readonly #trackers: Trackers;
  readonly #allowsRestricted: boolean;
  readonly #store = new TicketStore();
  readonly #reader = new TicketReader();

  constructor(options: {
    writer: DocumentWriter;
    postmortems: PostmortemService;
    actionItems: ActionItemService;
    accounts: CatalogAccounts;
    trackers: Trackers;
    allowsRestricted: boolean;
  }) {
    this.#writer = options.writer;
    this.#postmortems = options.postmortems;
    this.#actionItems = options.actionItems;
    this.#accounts = options.accounts;
    this.#trackers = options.trackers;
    this.#allowsRestricted = options.allowsRestricted;
  }

  /** The tickets of a document, and where further ones would go. */
  async list(
    access: Access,
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<DocumentTickets> {
    const { header, items } = await this.#postmortems.read(
      access,
      ref,
      async (knex, found) => ({
        header: found,
        items: await this.#reader.list(
          knex,
          found.id,
          await this.#actionItems.list(knex, found.id),
        ),
      }),
    );
    if (!this.#mayLeave(header)) return { trackers: [], items };
    const trackers = await Promise.all(
      this.#trackers.all.map(async tracker => ({
        id: tracker.id,
        title: tracker.title,
        place: await this.#proposed(tracker, header, credentials),
      })),
    );
    return { trackers, items };
  }

  /**
   * Asks for the issue of one action; of one that has an issue already, or is to have one, that is the answer.
   * @throws InputError without a place, or for one where issues may not go
   * @throws NotAllowedError for a restricted post-mortem, unless the configuration allows it
   * @throws ConflictError for an action that is no longer owed, or is an idea only
   */
  async create(
    request: RowRequest,
    actionItemId: string,
    sent: TicketRequest,
    credentials: BackstageCredentials,
  ): Promise<Ticket> {
    const destination = await this.#destination(request, sent, credentials, [
      actionItemId,
    ]);
    return this.#writer.annotate(request, async change => {
      this.#check(request.access, change.header);
      const actions = await this.#actionItems.list(
        change.trx,
        change.header.id,
      );
      const action = actions.find(({ id }) => id === actionItemId);
      if (!action) throw new NotFoundError('No such action item');
      const found = await this.#store.find(change.trx, actionItemId);
      if (!canHaveNew(action, found)) {
        if (!found || !names(action, found)) {
          throw new ConflictError('The action item has a ticket already');
        }
        return show(found, driftOf(action, found));
      }
      if (action.isIdea || !isUnfinished(action)) {
        throw new ConflictError('There is nothing to be done any more, or yet');
      }
      return this.#request(change, action, found, destination);
    });
  }

  /** Asks for the issues of all actions that are owed and have no ticket; answers with those. */
  async createAll(
    request: RowRequest,
    sent: TicketRequest,
    credentials: BackstageCredentials,
  ): Promise<{ items: Ticket[] }> {
    const destination = await this.#destination(request, sent, credentials);
    return this.#writer.annotate(request, async change => {
      const { trx, header } = change;
      this.#check(request.access, header);
      const found = new Map(
        (await this.#store.list(trx, header.id)).map(ticket => [
          ticket.actionItemId,
          ticket,
        ]),
      );
      const items: Ticket[] = [];
      for (const action of await this.#actionItems.list(trx, header.id)) {
        const ticket = found.get(action.id);
        const isOwed = !action.isIdea && isUnfinished(action);
        if (!isOwed || !canHaveNew(action, ticket)) continue;
        items.push(await this.#request(change, action, ticket, destination));
      }
      return { items };
    });
  }

  /** @throws NotAllowedError where nothing of a post-mortem may leave the portal, and for who may not edit it */
  #check(access: Access, header: Header): void {
    if (!access.allows('update', header)) {
      throw new NotAllowedError('You may not update this post-mortem');
    }
    if (!this.#mayLeave(header)) {
      throw new NotAllowedError(
        'Nothing of a restricted post-mortem goes to an issue tracker',
      );
    }
  }

  #mayLeave({ visibility }: Header): boolean {
    return visibility === 'open' || this.#allowsRestricted;
  }

  async #request(
    change: DocumentChange,
    action: ActionItem,
    found: StoredTicket | undefined,
    { tracker, place }: Destination,
  ): Promise<Ticket> {
    const { trx, at, viewer, header } = change;
    if (found?.attemptedAt && found.place !== place) {
      throw new ConflictError(
        `There may be an issue in ${found.place} already, which is looked for there first`,
      );
    }
    const ticket: StoredTicket = {
      ...newTicket({
        actionItemId: action.id,
        postmortemId: header.id,
        tracker: tracker.id,
        place,
        isOurs: true,
        state: 'creating',
        requestedAt: at,
        requestedBy: viewer.userRef,
      }),
      attemptedAt: found?.attemptedAt ?? madeBefore(found, place),
      triedAt: found?.triedAt ?? null,
    };
    await (found
      ? this.#store.update(trx, ticket)
      : this.#store.insert(trx, ticket));
    change.effect({
      kind: 'ticket',
      dedupeKey: `ticket:${action.id}:${at}`,
      payload: { actionItemId: action.id },
    });
    return show(ticket, []);
  }

  /** Where issues go that are asked for like this; asked of the catalog before anything is locked. */
  async #destination(
    { access, ref }: RowRequest,
    { tracker: id, place }: TicketRequest,
    credentials: BackstageCredentials,
    actionItemIds: string[] = [],
  ): Promise<Destination> {
    const header = await this.#postmortems.read(
      access,
      ref,
      async (knex, found) => {
        const actions = await this.#actionItems.list(knex, found.id);
        mustBeAmong(actions, actionItemIds);
        return found;
      },
    );
    this.#check(access, header);
    const tracker = this.#trackers.choose(id);
    const said =
      place ??
      (await this.#accounts.placeOf(tracker, placedBy(header), credentials));
    if (said === undefined) {
      throw new InputError(
        `place: none of the affected services says where its issues go, by the annotation ${tracker.annotations.place}`,
      );
    }
    return { tracker, place: tracker.parsePlace(said) };
  }

  /** Where the issues of a document would go by themselves; nowhere, while the catalog does not answer. */
  async #proposed(
    tracker: IssueTracker,
    header: Header,
    credentials: BackstageCredentials,
  ): Promise<string | null> {
    try {
      const place = await patiently(
        this.#accounts.placeOf(tracker, placedBy(header), credentials),
        PATIENCE_MS,
      );
      return place === undefined ? null : tracker.parsePlace(place);
    } catch {
      return null;
    }
  }
}

/** @throws NotFoundError when the document has no such action items */
function mustBeAmong(actions: ActionItem[], ids: string[]): void {
  if (!ids.every(id => actions.some(action => action.id === id))) {
    throw new NotFoundError('No such action item');
  }
}

/** The entities that say where issues go, the first to say so first. */
function placedBy({ affectedEntities, originEntities }: Header): string[] {
  return [...affectedEntities, ...originEntities];
}

/** Since when a place may hold the issue of an action that named it once and names it no longer. */
function madeBefore(
  ticket: StoredTicket | undefined,
  place: string,
): string | null {
  const { isOurs, issueId, place: last } = ticket ?? {};
  return isOurs && issueId && last === place ? ticket!.requestedAt : null;
}

/** True for an action that names no ticket and has none on its way. */
function canHaveNew(
  action: ActionItem,
  ticket: StoredTicket | undefined,
): boolean {
  return action.ticketUrl === null && ticket?.state !== 'creating';
}
