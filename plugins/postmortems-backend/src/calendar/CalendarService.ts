import { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  CALENDAR_FEED_LIMIT,
  CalendarFeed,
  CalendarFeedFields,
  CalendarFeedMade,
} from 'backstage-plugin-postmortems-common';
import { createHash, randomBytes } from 'node:crypto';
import { AccessControl, Viewer } from '../access';
import { CatalogParts } from '../catalog/CatalogParts';
import { Database } from '../database';
import { EntryStore, FeedSubject } from './EntryStore';
import { FeedStore, OwnedFeed } from './FeedStore';
import { Find, presentEntries } from './presentEntries';
import { tell } from './tell';
import { writeCalendar } from './writeCalendar';

const TOKEN_BYTES = 32;

/** What it is that a token opens: everything else is no token. */
const TOKEN = /^[\w-]{43}$/;

export interface CalendarOptions {
  database: Database;
  access: Pick<AccessControl, 'ofPerson'>;
  parts: CatalogParts;
  auth: AuthService;
  now: () => Date;
  /** Where the plugin is asked, from outside. */
  baseUrl: () => Promise<string>;
  /** Where the portal shows a post-mortem; none where it does not say where it is. */
  linkTo: (ref: string) => string | undefined;
}

/**
 * Due days, deadlines, review meetings and follow-ups as calendars that somebody subscribes to. Calendars
 * cannot sign in: whoever has a feed's address reads what the person reads by then who made it, and no
 * more. So the address is told once, kept as a digest only, and can be revoked.
 */
export class CalendarService {
  readonly #options: CalendarOptions;
  readonly #feeds = new FeedStore();
  readonly #entries = new EntryStore();

  constructor(options: CalendarOptions) {
    this.#options = options;
  }

  async list({ userRef }: Viewer): Promise<{ items: CalendarFeed[] }> {
    const feeds = await this.#feeds.list(
      this.#options.database.reader,
      userRef,
    );
    return { items: feeds.map(withoutOwner) };
  }

  /**
   * Makes a feed; of one that is there, a new address, and the one before is valid no longer.
   * @throws NotFoundError when the id is somebody else's
   * @throws ConflictError when there are {@link CALENDAR_FEED_LIMIT} already
   */
  async put(
    { userRef }: Viewer,
    id: string,
    { about }: CalendarFeedFields,
  ): Promise<CalendarFeedMade> {
    const { database, now, baseUrl } = this.#options;
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const createdAt = now().toISOString();
    const feed = { id, userRef, about, createdAt, readAt: null };
    await database.transaction(async trx => {
      const known = await this.#feeds.find(trx, id);
      if (known && known.userRef !== userRef) throw noFeed();
      const own = await this.#feeds.list(trx, userRef);
      if (!known && own.length >= CALENDAR_FEED_LIMIT) {
        throw new ConflictError(
          `There are ${CALENDAR_FEED_LIMIT} calendars already; revoke one first`,
        );
      }
      await this.#feeds.put(trx, feed, digest(token));
    });
    const url = `${await baseUrl()}/calendar.ics?token=${token}`;
    return { ...withoutOwner(feed), url };
  }

  /** @throws NotFoundError when there is none of theirs with that id */
  async revoke({ userRef }: Viewer, id: string): Promise<{ id: string }> {
    await this.#options.database.transaction(async trx => {
      const feed = await this.#feeds.find(trx, id);
      if (feed?.userRef !== userRef) throw noFeed();
      await this.#feeds.delete(trx, id);
    });
    return { id };
  }

  /**
   * A feed as it stands, as text/calendar.
   * @throws NotFoundError when the token is none, was revoked, or is of somebody whom the catalog has no longer
   */
  async read(token: string): Promise<string> {
    const { database, now, access, linkTo } = this.#options;
    const feed = TOKEN.test(token)
      ? await this.#feeds.findByToken(database.reader, digest(token))
      : undefined;
    const person = feed && (await access.ofPerson(feed.userRef));
    if (!person) throw noFeed();
    const subject = await this.#subjectOf(feed, person.viewer);
    const entries = await database.transaction(async trx => {
      const find: Find = {
        due: asked => this.#entries.dueActions(trx, person, subject, asked),
        planned: asked => this.#entries.planned(trx, person, subject, asked),
      };
      const before = await this.#feeds.told(trx, feed.id);
      const { present, unsaid } = await presentEntries(find, before, now());
      const telling = tell(present, before, now(), unsaid);
      await this.#feeds.forget(trx, feed.id, telling.forget);
      await this.#feeds.remember(trx, feed.id, telling.remember);
      await this.#feeds.markRead(trx, feed.id, now().toISOString());
      return telling.entries;
    });
    return writeCalendar(nameOf(feed), entries, linkTo);
  }

  async #subjectOf({ about }: OwnedFeed, viewer: Viewer): Promise<FeedSubject> {
    if (about === null) {
      const { userRef, principals, groupsAbove } = viewer;
      return { owners: [...principals, ...groupsAbove], people: [userRef] };
    }
    const { auth, parts } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const [entityRefs, owners] = await Promise.all([
      parts.partsOf(about, credentials),
      about.startsWith('group:')
        ? parts.membersOf(about, credentials)
        : undefined,
    ]);
    return { entityRefs, ...(owners && { owners }) };
  }
}

function noFeed(): Error {
  return new NotFoundError('There is no such calendar, or it was revoked');
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function withoutOwner({ id, about, createdAt, readAt }: OwnedFeed) {
  return { id, about, createdAt, readAt };
}

function nameOf({ about }: OwnedFeed): string {
  return about ? `Post-mortems: ${about.split('/')[1]}` : 'Post-mortems: mine';
}
