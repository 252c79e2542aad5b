import { isError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  ActionItem,
  ActionItemFields,
  Header,
} from 'backstage-plugin-postmortems-common';
import type { Issue, IssueTracker } from 'backstage-plugin-postmortems-node';
import { Access, ofTracker } from '../access';
import { ActionItemService } from '../actionItems/ActionItemService';
import { CatalogAccounts } from '../catalog/CatalogAccounts';
import { DocumentChange } from '../postmortems/DocumentChange';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import { follow, names, Seen } from './comparison';
import { actionTitle } from './issueText';
import { KnownTicket, NOT_COMPARED, StoredTicket } from './StoredTicket';
import { TicketStore } from './TicketStore';

/** A ticket as it is to be, or none, and what its action is to be like; nothing, where all stays. */
export type Kept =
  | { ticket: StoredTicket | null; patch: Partial<ActionItemFields> }
  | undefined;

/** Asked anew whenever the action may have changed in between. */
export type Decide = (
  action: ActionItem,
  ticket: StoredTicket | undefined,
  header: Header,
) => Kept;

/** Which action, of which document. */
export interface OfAction {
  /** `PM-…` or the id. */
  ref: string;
  actionItemId: string;
}

/** Our own rules, which a change that comes from a tracker may not meet. */
const RULES = ['InputError', 'ConflictError', 'NotAllowedError'];

/** Keeps tickets and their actions in step with what was seen in a tracker, behind the lock of the document. */
export class TicketKeeper {
  readonly #writer: DocumentWriter;
  readonly #actionItems: ActionItemService;
  readonly #accounts: CatalogAccounts;
  readonly #now: () => Date;
  readonly #store = new TicketStore();

  constructor(options: {
    writer: DocumentWriter;
    actionItems: ActionItemService;
    accounts: CatalogAccounts;
    now: () => Date;
  }) {
    this.#writer = options.writer;
    this.#actionItems = options.actionItems;
    this.#accounts = options.accounts;
    this.#now = options.now;
  }

  /** Has an action name the issue that was made for it, and follows whatever became of that already. */
  async adopt(
    tracker: IssueTracker,
    ticket: StoredTicket,
    issue: Issue,
  ): Promise<void> {
    const users = await this.#accounts.usersOf(tracker, issue.assignees);
    await this.follow(tracker, ofAction(ticket), (action, found, header) => {
      if (found?.state !== 'creating') return undefined;
      const seen = seenIn(issue, users, found, action, header);
      // As it was told there when it was made, whatever was changed here since.
      const { status } = follow(action, { ...seen, state: 'open' }, seen);
      return {
        ticket: this.seen(found, issue, seen),
        patch: { ticketUrl: issue.url, ...(status && { status }) },
      };
    });
  }

  /** Follows what changed in an issue since it was last seen. */
  async see(
    tracker: IssueTracker,
    ticket: KnownTicket,
    issue: Issue,
    etag?: string,
  ): Promise<void> {
    const users = await this.#accounts.usersOf(tracker, issue.assignees);
    await this.follow(tracker, ofAction(ticket), (action, found, header) => {
      if (found?.issueId !== issue.id || found.place !== issue.place) {
        return undefined;
      }
      // A reading that was long on its way is older than one that was not.
      if (found.changedAt !== null && issue.updatedAt < found.changedAt) {
        return undefined;
      }
      const seen = seenIn(issue, users, found, action, header);
      return {
        ticket: { ...this.seen(found, issue, seen), etag: etag ?? null },
        patch: names(action, found) ? follow(action, found, seen) : {},
      };
    });
  }

  /** Keeps that an issue was deleted, or is somewhere else. */
  async lose(
    tracker: IssueTracker,
    ticket: KnownTicket,
    movedTo?: string,
  ): Promise<void> {
    await this.follow(tracker, ofAction(ticket), (_action, found) =>
      found?.issueId !== ticket.issueId
        ? undefined
        : {
            ticket: {
              ...found,
              state: movedTo ? 'moved' : 'missing',
              movedTo: movedTo ?? null,
              readAt: this.#time(),
            },
            patch: {},
          },
    );
  }

  /** Writes as the tracker. What the action cannot follow is left as drift, for a person to settle. */
  async follow(
    { id }: IssueTracker,
    of: OfAction,
    decide: Decide,
  ): Promise<void> {
    const access = ofTracker(id);
    try {
      await this.keep(access, of, decide);
    } catch (error) {
      if (!isError(error) || !RULES.includes(error.name)) throw error;
      await this.keep(access, of, (...found) => {
        const kept = decide(...found);
        return kept && { ...kept, patch: {} };
      });
    }
  }

  /**
   * Writes what is decided of a ticket, and what follows from it for the action: the ticket alone where the
   * action stays, which is no change of the document, and both in one change where it does not.
   * @throws NotAllowedError when the viewer may read the post-mortem but not edit it
   */
  async keep(access: Access, of: OfAction, decide: Decide): Promise<void> {
    const { ref, actionItemId } = of;
    for (let isDone = false; !isDone; ) {
      isDone = await this.#writer.annotate({ access, ref }, async change => {
        if (!access.allows('update', change.header)) {
          throw new NotAllowedError('You may not update this post-mortem');
        }
        const { kept, found } = await this.#decide(
          change,
          actionItemId,
          decide,
        );
        if (!kept) return true;
        if (kept.isChange) return false;
        await this.#write(change, actionItemId, found, kept.ticket);
        return true;
      });
      isDone ||= await this.#writer.change(
        { access, ref, change: 'update', about: 'row' },
        async change => {
          const { kept, found, action } = await this.#decide(
            ...[change, actionItemId, decide],
          );
          if (!kept?.isChange) return false;
          await this.#write(change, actionItemId, found, kept.ticket);
          await this.#actionItems.items.rewrite(change, action, kept.patch);
          return true;
        },
      );
    }
  }

  /** A ticket with what was seen of its issue. */
  seen(ticket: StoredTicket, issue: Issue, seen: Seen): StoredTicket {
    const { place, id: issueId, updatedAt } = issue;
    return {
      ...ticket,
      ...{ place, issueId, ...seen },
      // As the action has it, which may have been typed in another way.
      url: ticket.url ?? issue.url,
      movedTo: null,
      problem: null,
      attemptedAt: null,
      triedAt: null,
      etag: null,
      changedAt: updatedAt,
      readAt: this.#time(),
    };
  }

  async #decide(change: DocumentChange, actionItemId: string, decide: Decide) {
    const { trx, before } = change;
    const actions = await this.#actionItems.list(trx, before.id);
    const action = actions.find(({ id }) => id === actionItemId);
    if (!action) throw new NotFoundError('No such action item');
    const found = await this.#store.find(trx, actionItemId);
    const kept = decide(action, found, before);
    const isChange = Object.entries(kept?.patch ?? {}).some(
      ([field, value]) => value !== action[field as keyof ActionItem],
    );
    return { action, found, kept: kept && { ...kept, isChange } };
  }

  async #write(
    { trx }: DocumentChange,
    actionItemId: string,
    found: StoredTicket | undefined,
    ticket: StoredTicket | null,
  ): Promise<void> {
    if (!ticket) await this.#store.remove(trx, actionItemId);
    else if (found) await this.#store.update(trx, ticket);
    else await this.#store.insert(trx, ticket);
  }

  #time(): string {
    return this.#now().toISOString();
  }
}

function ofAction({ postmortemId, actionItemId }: StoredTicket): OfAction {
  return { ref: postmortemId, actionItemId };
}

/**
 * What an issue says of an action. Of a restricted post-mortem, only where it stands is compared: its issue
 * does not say the rest. One that was linked is called what it was called before; and one whose title said what
 * was taken out of the history is called nothing, until it is called what its action is called.
 * @param users - to whom it is assigned
 */
export function seenIn(
  issue: Issue,
  users: string[],
  ticket: Pick<StoredTicket, 'isOurs' | 'title'>,
  action: ActionItem,
  { visibility }: Pick<Header, 'visibility'>,
): Seen {
  const { state } = issue;
  const isTakenOut = ticket.title === NOT_COMPARED;
  if (visibility === 'restricted') {
    return { state, title: isTakenOut ? NOT_COMPARED : null, owner: null };
  }
  // Of several, the owner counts.
  const owner = users.find(ref => ref === action.owner) ?? users[0];
  const title = ticket.isOurs ? actionTitle(issue.title, action) : null;
  return {
    state,
    title: isTakenOut && title !== action.title ? NOT_COMPARED : title,
    owner: owner ?? null,
  };
}
