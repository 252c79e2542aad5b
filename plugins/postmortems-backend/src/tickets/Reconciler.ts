import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  IssueLocation,
  IssueTracker,
  TrackerError,
} from 'backstage-plugin-postmortems-node';
import { Database } from '../database';
import { loggable } from '../errors';
import { KnownTicket } from './StoredTicket';
import { TicketKeeper } from './TicketKeeper';
import { TicketLinker } from './TicketLinker';
import { Trackers } from './Trackers';
import { TicketStore } from './TicketStore';
import { TrackerStore } from './TrackerStore';

/** How many single issues one run reads, the ones not read for longest: some 28,000 a day. */
const READ_AT_ONCE = 200;
/** An issue that was read this lately is not read once more. */
const FRESH_MS = 60 * 60_000;
/** Of how many actions that name an unknown address one run finds out whose it is. */
const LINKED_AT_ONCE = 100;
/** How many times as many addresses it looks at: most may be none of a tracker's. */
const MOST_PAGES_LINKED = 50;
/** The outbox tries for about three days; by then nobody does any more. */
const GIVEN_UP_AFTER_MS = 4 * 86_400_000;

/**
 * Finds what changed in the trackers. What a tracker says by itself is a reason to read the issue and no
 * more: so it does not matter in which order it says it, how often, or that it says it at all. What it did
 * not say is found by what changed in each place since the last run, and what shows in no such list
 * (an issue that is deleted, or moved) by reading a few single ones in each.
 */
export class Reconciler {
  readonly #database: Database;
  readonly #trackers: Trackers;
  readonly #keeper: TicketKeeper;
  readonly #linker: TicketLinker;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #tickets = new TicketStore();
  readonly #store = new TrackerStore();
  #linkedUntil = '';

  constructor(options: {
    database: Database;
    trackers: Trackers;
    keeper: TicketKeeper;
    linker: TicketLinker;
    logger: LoggerService;
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#trackers = options.trackers;
    this.#keeper = options.keeper;
    this.#linker = options.linker;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /** Has every tracker that can say what changes; called once. */
  async watch(): Promise<void> {
    for (const tracker of this.#trackers.all) {
      await tracker.watch?.(location => this.changed(tracker, location));
    }
  }

  /** Reads an issue anew of which a tracker said that it has changed. */
  async changed(tracker: IssueTracker, location: IssueLocation): Promise<void> {
    const knex = this.#database.reader;
    const tickets = await this.#tickets.ofIssue(knex, tracker.id, location);
    if (tickets.length === 0) return;
    const now = this.#time();
    // While it wants to be left alone, the next run finds it.
    if (await this.#store.pauseOf(knex, tracker.id, now)) return;
    await this.#minding(tracker, async () => {
      for (const ticket of tickets) await this.#read(tracker, ticket);
    });
  }

  /** Looks through all that there are tickets of. */
  async run(): Promise<void> {
    const knex = this.#database.reader;
    await this.#tickets.giveUp(
      knex,
      this.#time(-GIVEN_UP_AFTER_MS),
      'The tracker did not answer for days',
    );
    for (const tracker of this.#trackers.all) {
      if (await this.#store.pauseOf(knex, tracker.id, this.#time())) continue;
      const places = await this.#store.places(knex, tracker.id);
      const works = [
        ...places.map(place => () => this.#readChanges(tracker, place)),
        () => this.#readSome(tracker),
      ];
      for (const work of works) {
        if (!(await this.#minding(tracker, work))) break;
      }
    }
    await this.#linkSome();
  }

  async #readChanges(tracker: IssueTracker, place: string): Promise<void> {
    const knex = this.#database.reader;
    // What there was before the first run was read when it was made or linked.
    const from = (await this.#store.progressOf(knex, tracker.id, place)) ?? {
      changedUntil: this.#time(-FRESH_MS),
      etag: null,
    };
    const changes = await tracker.changedSince(
      place,
      from.changedUntil,
      from.etag ?? undefined,
    );
    if (!changes) return;
    const { issues, etag } = changes;
    const ours = await this.#tickets.idsAmong(
      ...[knex, tracker.id, place, issues.map(({ id }) => id)],
    );
    for (const issue of issues.filter(({ id }) => ours.has(id))) {
      for (const ticket of await this.#tickets.ofIssue(
        knex,
        tracker.id,
        issue,
      )) {
        await this.#ifThere(() => this.#keeper.see(tracker, ticket, issue));
      }
    }
    const changedUntil = issues.at(-1)?.updatedAt ?? from.changedUntil;
    await this.#store.setProgress(knex, tracker.id, place, {
      changedUntil,
      // It is that of the same question only.
      etag: changedUntil === from.changedUntil ? etag ?? null : null,
    });
  }

  async #readSome(tracker: IssueTracker): Promise<void> {
    const tickets = await this.#tickets.leastRecentlyRead(
      this.#database.reader,
      tracker.id,
      this.#time(-FRESH_MS),
      READ_AT_ONCE,
    );
    for (const ticket of tickets) await this.#read(tracker, ticket);
  }

  async #read(tracker: IssueTracker, ticket: KnownTicket): Promise<void> {
    const { place, issueId: id, actionItemId, etag } = ticket;
    try {
      const reading = await tracker.read({ place, id }, etag ?? undefined);
      if (reading.isUnchanged) {
        await this.#tickets.markRead(this.#database.reader, actionItemId, {
          at: this.#time(),
        });
      } else {
        await this.#ifThere(() =>
          this.#keeper.see(tracker, ticket, reading.issue, reading.etag),
        );
      }
    } catch (error) {
      if (!TrackerError.is(error)) throw error;
      const { reason, movedTo } = error;
      if (reason === 'gone' || reason === 'moved') {
        await this.#ifThere(() => this.#keeper.lose(tracker, ticket, movedTo));
      } else if (reason === 'refused') {
        // Its turn comes again, after the others'.
        this.#logger.warn(`An issue cannot be read: ${error.message}`);
        await this.#tickets.markRead(this.#database.reader, actionItemId, {
          at: this.#time(),
        });
      } else {
        throw error;
      }
    }
  }

  /** Actions that were imported, or typed, with the address of an issue; it goes on where the last run ended. */
  async #linkSome(): Promise<void> {
    let read = 0;
    for (let page = 0; page < MOST_PAGES_LINKED; page++) {
      const found = await this.#tickets.unread(
        this.#database.reader,
        this.#linkedUntil,
        LINKED_AT_ONCE,
      );
      for (const { id, postmortemId: ref, url } of found) {
        const located = this.#trackers.locate(url);
        if (located) {
          if (++read > LINKED_AT_ONCE) return;
          const of = { ref, actionItemId: id };
          const goesOn = await this.#minding(located.tracker, () =>
            this.#ifThere(() => this.#linker.linkNamed(of, url)),
          );
          if (!goesOn) return;
        }
        this.#linkedUntil = id;
      }
      if (found.length < LINKED_AT_ONCE) {
        this.#linkedUntil = '';
        return;
      }
    }
  }

  /** What was deleted in the portal since it was listed is nobody's concern. */
  async #ifThere(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!isError(error) || error.name !== 'NotFoundError') throw error;
    }
  }

  /**
   * A tracker that fails keeps nobody from the others, and one that wants to be left alone is.
   * @returns whether it is of use to ask it for something else now
   */
  async #minding(
    { id, title }: IssueTracker,
    work: () => Promise<void>,
  ): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.#logger.warn(`${title} could not be read: ${loggable(error)}`);
      if (!TrackerError.is(error)) return false;
      if (error.reason !== 'later') return true;
      await this.#store.pause(this.#database.reader, id, {
        until: error.notBefore!.toISOString(),
        why: error.message,
      });
      return false;
    }
  }

  #time(laterMs = 0): string {
    return new Date(this.#now().getTime() + laterMs).toISOString();
  }
}
