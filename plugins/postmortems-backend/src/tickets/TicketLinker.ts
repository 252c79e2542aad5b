import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  Issue,
  IssueLocation,
  IssueTracker,
  TrackerError,
} from 'backstage-plugin-postmortems-node';
import { Access } from '../access';
import { ActionItemService } from '../actionItems/ActionItemService';
import { CatalogAccounts } from '../catalog/CatalogAccounts';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { checkVersion, Expected } from '../postmortems/preconditions';
import { newTicket, StoredTicket } from './StoredTicket';
import { OfAction, seenIn, TicketKeeper } from './TicketKeeper';
import { Trackers } from './Trackers';

/** Takes an issue that is there already as that of an action. */
export class TicketLinker {
  readonly #postmortems: PostmortemService;
  readonly #actionItems: ActionItemService;
  readonly #trackers: Trackers;
  readonly #keeper: TicketKeeper;
  readonly #accounts: CatalogAccounts;
  readonly #now: () => Date;

  constructor(options: {
    postmortems: PostmortemService;
    actionItems: ActionItemService;
    trackers: Trackers;
    keeper: TicketKeeper;
    accounts: CatalogAccounts;
    now: () => Date;
  }) {
    this.#postmortems = options.postmortems;
    this.#actionItems = options.actionItems;
    this.#trackers = options.trackers;
    this.#keeper = options.keeper;
    this.#accounts = options.accounts;
    this.#now = options.now;
  }

  /**
   * As a person asks for it.
   * @throws InputError for an address that is no issue of a tracker that the portal knows
   * @throws ServiceUnavailableError while the tracker does not answer
   */
  async link(
    access: Access,
    of: OfAction,
    expected: Expected,
    url: string,
  ): Promise<void> {
    // Before anything is asked with the portal's own credentials.
    await this.#postmortems.read(access, of.ref, async (knex, header) => {
      if (!access.allows('update', header)) {
        throw new NotAllowedError('You may not update this post-mortem');
      }
      const actions = await this.#actionItems.list(knex, header.id);
      const action = actions.find(({ id }) => id === of.actionItemId);
      if (!action) throw new NotFoundError('No such action item');
      checkVersion(action, expected);
    });
    const located = this.#trackers.locate(url);
    if (!located) {
      throw new InputError(
        'url: must be the address of an issue in a tracker that the portal knows',
      );
    }
    const { tracker } = located;
    const issue = await readFor(tracker, located.location);
    const users = await this.#accounts.usersOf(tracker, issue.assignees);
    await this.#keeper.keep(access, of, (action, _found, header) => {
      checkVersion(action, expected);
      if (action.isIdea) throw new ConflictError('An idea has no ticket');
      const ticket = this.#linked(tracker, issue, {
        actionItemId: action.id,
        postmortemId: header.id,
        requestedBy: access.viewer.userRef,
      });
      const seen = seenIn(issue, users, ticket, action, header);
      return {
        ticket: this.#keeper.seen(ticket, issue, seen),
        patch: { ticketUrl: issue.url },
      };
    });
  }

  /** Of an action that names an issue already, as one does that was imported. */
  async linkNamed(of: OfAction, url: string): Promise<void> {
    const located = this.#trackers.locate(url);
    if (!located) return;
    const { tracker, location } = located;
    const found = await orProblem(() => tracker.read(location));
    const issue = 'issue' in found ? found.issue : undefined;
    const users = await this.#accounts.usersOf(tracker, issue?.assignees ?? []);
    await this.#keeper.follow(tracker, of, (action, _found, header) => {
      if (action.ticketUrl !== url) return undefined;
      const ticket = {
        ...this.#linked(tracker, location, {
          actionItemId: action.id,
          postmortemId: header.id,
          requestedBy: action.updatedBy,
        }),
        url,
      };
      if (!issue) {
        return { ticket: { ...ticket, ...found }, patch: {} };
      }
      const seen = seenIn(issue, users, ticket, action, header);
      return { ticket: this.#keeper.seen(ticket, issue, seen), patch: {} };
    });
  }

  #linked(
    tracker: IssueTracker,
    { place, id: issueId }: IssueLocation,
    of: Pick<StoredTicket, 'actionItemId' | 'postmortemId' | 'requestedBy'>,
  ): StoredTicket {
    const requestedAt = this.#now().toISOString();
    const common = { place, issueId, requestedAt, tracker: tracker.id };
    const ticket = newTicket({
      ...of,
      ...common,
      isOurs: false,
      state: 'open',
    });
    return { ...ticket, issueId, readAt: requestedAt };
  }
}

/** Reads an issue that a person names, and says in their words what keeps it from being read. */
async function readFor(
  tracker: IssueTracker,
  location: IssueLocation,
): Promise<Issue> {
  try {
    const reading = await tracker.read(location);
    if (reading.isUnchanged) throw new Error('Nothing was known of it before');
    return reading.issue;
  } catch (error) {
    throw forPerson(tracker, error);
  }
}

/** What a tracker's failure is to whoever waits for its answer. */
export function forPerson({ title }: IssueTracker, error: unknown): Error {
  if (TrackerError.is(error) && error.reason === 'moved') {
    return new InputError(`The issue is at ${error.movedTo} now`);
  }
  if (TrackerError.is(error) && error.reason !== 'later') {
    return new InputError(error.message);
  }
  return new ServiceUnavailableError(
    TrackerError.is(error) ? error.message : `${title} does not answer`,
  );
}

/** What is known of an issue that cannot be read, where asking again would not help. */
async function orProblem<T extends object>(
  read: () => Promise<T>,
): Promise<T | Pick<StoredTicket, 'state' | 'movedTo' | 'problem'>> {
  try {
    return await read();
  } catch (error) {
    if (!TrackerError.is(error) || error.reason === 'later') throw error;
    const { message: problem, movedTo = null } = error;
    const states = { gone: 'missing', moved: 'moved', refused: 'refused' };
    const state = states[error.reason] as StoredTicket['state'];
    return { state, movedTo, problem };
  }
}
