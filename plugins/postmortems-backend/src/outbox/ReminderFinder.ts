import { Database } from '../database';
import { OutboxStore } from './OutboxStore';
import { ReminderStore, Unfinished } from './ReminderStore';

const HOUR_MS = 3_600_000;
/** How long after the last reminder it is still made up for, should the backend have been away. */
const LAST_CALL_HOURS = 7 * 24;
const PAGE = 500;

/**
 * Finds the post-mortems whose clock has run for so long that their authors are reminded. It reads the
 * clock of now, so one whose resolution is moved is on its new time. Each reminder has a key of its own:
 * it is kept once, however often and by how many it is found.
 */
export class ReminderFinder {
  readonly #database: Database;
  readonly #hours: number[];
  readonly #now: () => Date;
  readonly #store = new ReminderStore();
  readonly #outbox = new OutboxStore();

  /** @param options.hours - after the resolution, in ascending order */
  constructor(options: {
    database: Database;
    hours: number[];
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#hours = options.hours;
    this.#now = options.now;
  }

  /** Keeps the reminders that are due: of each post-mortem the latest alone, where several were missed. */
  async find(): Promise<void> {
    const now = this.#now();
    for (const [i, hours] of this.#hours.entries()) {
      const next = this.#hours[i + 1] ?? hours + LAST_CALL_HOURS;
      await this.#findBetween(now, hours, next);
    }
  }

  async #findBetween(now: Date, hours: number, next: number): Promise<void> {
    const ago = (h: number) =>
      new Date(now.getTime() - h * HOUR_MS).toISOString();
    let after: Unfinished | undefined;
    do {
      const page = await this.#store.unfinished(this.#database.reader, {
        resolvedAfter: ago(next),
        resolvedUntil: ago(hours),
        key: { before: 'reminder:', after: `:${hours}` },
        after,
        limit: PAGE,
      });
      const due = page.filter(found => wasThere(found, hours));
      await this.#outbox.insert(
        this.#database.reader,
        now.toISOString(),
        due.map(({ id }) => ({
          kind: 'reminder',
          postmortemId: id,
          dedupeKey: `reminder:${id}:${hours}`,
          payload: { hours },
        })),
      );
      after = page.length === PAGE ? page.at(-1) : undefined;
    } while (after);
  }
}

/** A time that had passed before a post-mortem was begun is no reason to remind anybody of it. */
function wasThere({ resolvedAt, createdAt }: Unfinished, hours: number) {
  return Date.parse(resolvedAt) + hours * HOUR_MS >= Date.parse(createdAt);
}
