import {
  ActionItem,
  Factor,
  Header,
} from 'backstage-plugin-postmortems-common';
import {
  Issue,
  IssueTracker,
  TrackerError,
} from 'backstage-plugin-postmortems-node';
import { CatalogAccounts } from '../catalog/CatalogAccounts';
import { Database } from '../database';
import { EffectKind } from '../outbox/Effect';
import { ClaimedEffect, Outcome, Sender } from '../outbox/Sender';
import { draftOf, markerOf } from './issueText';
import { StoredTicket } from './StoredTicket';
import { TicketKeeper } from './TicketKeeper';
import { TicketStore } from './TicketStore';
import { Trackers } from './Trackers';
import { TrackerStore } from './TrackerStore';

/**
 * How long after an attempt its issue is there or never will be: no request is waited for longer than 20
 * seconds, and trackers go on with one that was given up for seconds at the most.
 */
const SETTLED_AFTER_MS = 60_000;
/** An attempt that begins later than this after its look for an earlier one might not be the only one. */
const MOST_PREPARATION_MS = 30_000;
/** How far the clocks of the portal and of a tracker may differ. */
const CLOCK_DIFFERENCE_MS = 10 * 60_000;

/** An action as it is now, with what its issue says of it. */
export interface Subject {
  header: Header;
  action: ActionItem;
  factors: Factor[];
}

/**
 * Makes the issues of actions: exactly one of each. An attempt of which nobody knows how it ended keeps
 * everybody from the next one for a minute. By then its issue is there or never will be; it is looked for
 * by its marker, and another one is made only where there is none.
 */
export class TicketSender implements Sender {
  readonly kinds: EffectKind[] = ['ticket'];
  readonly #database: Database;
  readonly #trackers: Trackers;
  readonly #keeper: TicketKeeper;
  readonly #accounts: CatalogAccounts;
  readonly #subjectOf: (ticket: StoredTicket) => Promise<Subject | undefined>;
  readonly #linkTo: (header: Header, action: ActionItem) => string;
  readonly #allowsRestricted: boolean;
  readonly #now: () => Date;
  readonly #tickets = new TicketStore();
  readonly #pauses = new TrackerStore();

  constructor(options: {
    database: Database;
    trackers: Trackers;
    keeper: TicketKeeper;
    accounts: CatalogAccounts;
    /** Nothing of an action that is gone, or names a ticket by now. */
    subjectOf: (ticket: StoredTicket) => Promise<Subject | undefined>;
    linkTo: (header: Header, action: ActionItem) => string;
    allowsRestricted: boolean;
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#trackers = options.trackers;
    this.#keeper = options.keeper;
    this.#accounts = options.accounts;
    this.#subjectOf = options.subjectOf;
    this.#linkTo = options.linkTo;
    this.#allowsRestricted = options.allowsRestricted;
    this.#now = options.now;
  }

  async handle({ payload }: ClaimedEffect): Promise<Outcome> {
    const knex = this.#database.reader;
    const ticket = await this.#tickets.find(knex, String(payload.actionItemId));
    if (ticket?.state !== 'creating') return 'skipped';
    const tracker = this.#trackers.find(ticket.tracker);
    if (!tracker) {
      return this.#refuse(ticket, 'This portal has no such tracker any more');
    }
    const pause = await this.#pauses.pauseOf(knex, tracker.id, this.#time());
    if (pause) return this.#wait(ticket, pause.until, pause.why);
    try {
      return await this.#make(tracker, ticket);
    } catch (error) {
      if (!TrackerError.is(error)) throw error;
      if (error.reason !== 'later') return this.#refuse(ticket, error.message);
      const until = error.notBefore!.toISOString();
      const why = error.message;
      // For everything else of this tracker as well, on every replica.
      await this.#pauses.pause(knex, tracker.id, { until, why });
      return this.#wait(ticket, until, why);
    }
  }

  async #make(tracker: IssueTracker, ticket: StoredTicket): Promise<Outcome> {
    const startedAt = performance.now();
    if (ticket.triedAt && ticket.triedAt >= this.#time(-SETTLED_AFTER_MS)) {
      return this.#waitToSettle(ticket, ticket.triedAt);
    }
    if (ticket.attemptedAt) {
      const found = await tracker.findByMarker(
        ticket.place,
        markerOf({ id: ticket.actionItemId }),
        later(ticket.attemptedAt, -CLOCK_DIFFERENCE_MS),
      );
      if (found) {
        await this.#keeper.adopt(tracker, ticket, found);
        return 'done';
      }
    }
    const subject = await this.#subjectOf(ticket);
    if (!subject) {
      return this.#refuse(
        ticket,
        'The action names another ticket, or is gone',
      );
    }
    const { header } = subject;
    if (header.visibility === 'restricted' && !this.#allowsRestricted) {
      return this.#refuse(ticket, 'The post-mortem was restricted meanwhile');
    }
    const issue = await this.#create(tracker, ticket, subject, startedAt);
    if (!issue) return this.#waitToSettle(ticket, this.#time());
    await this.#keeper.adopt(tracker, ticket, issue);
    return 'done';
  }

  /** @returns nothing when somebody else is at it */
  async #create(
    tracker: IssueTracker,
    { actionItemId, place }: StoredTicket,
    { header, action, factors }: Subject,
    startedAt: number,
  ): Promise<Issue | undefined> {
    const isOpen = header.visibility === 'open';
    const owner =
      isOpen && action.owner
        ? await this.#accounts.accountOf(tracker, action.owner)
        : {};
    const draft = draftOf({
      ...{ header, action, factors },
      link: this.#linkTo(header, action),
      ownerName: owner.name ?? action.owner ?? undefined,
    });
    const knex = this.#database.reader;
    const isFree = await this.#tickets.beginAttempt(knex, actionItemId, {
      now: this.#time(),
      before: this.#time(-SETTLED_AFTER_MS),
    });
    if (!isFree) return undefined;
    if (performance.now() - startedAt > MOST_PREPARATION_MS) {
      await this.#tickets.takeBackAttempt(knex, actionItemId);
      throw new Error('Looking for an earlier issue took too long');
    }
    try {
      return await tracker.create(place, { ...draft, assignee: owner.account });
    } catch (error) {
      // It says itself that it has made none.
      if (TrackerError.is(error)) {
        await this.#tickets.takeBackAttempt(knex, actionItemId);
      }
      throw error;
    }
  }

  async #wait(
    { actionItemId }: StoredTicket,
    notBefore: string,
    why: string,
  ): Promise<Outcome> {
    const knex = this.#database.reader;
    await this.#tickets.setProblem(knex, actionItemId, why, 'creating');
    return { notBefore, why };
  }

  #waitToSettle(ticket: StoredTicket, triedAt: string): Promise<Outcome> {
    return this.#wait(
      ticket,
      later(triedAt, SETTLED_AFTER_MS + 1),
      'It is not known yet what came of the last attempt',
    );
  }

  async #refuse({ actionItemId }: StoredTicket, why: string): Promise<Outcome> {
    const knex = this.#database.reader;
    await this.#tickets.setProblem(knex, actionItemId, why, 'refused');
    return 'skipped';
  }

  #time(laterMs = 0): string {
    return later(this.#now().toISOString(), laterMs);
  }
}

function later(time: string, ms: number): string {
  return new Date(Date.parse(time) + ms).toISOString();
}
