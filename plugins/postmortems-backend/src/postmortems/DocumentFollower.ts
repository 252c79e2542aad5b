import { Knex } from 'knex';
import { Database } from '../database';
import { inBackground, Work } from '../inTurns';
import { SharedReads } from '../SharedReads';

/**
 * How far back is looked for changes, in milliseconds: a change bears the time at which it began, may be kept a
 * while later, and the clocks of the backends may differ.
 */
const OVERLAP = 120_000;

/** Where what is followed stands in the database. */
export interface FollowedSource<T> {
  /** All of it, in portions. */
  all(knex: Knex): AsyncGenerator<T[]>;
  /** What there is of some documents. */
  ofDocuments(knex: Knex, ids: string[]): Promise<T[]>;
}

/** What follows. */
export interface Following<T> {
  clear(): void;
  put(one: T): void;
  /** Lets all of a document go; nothing of its words stays. */
  drop(postmortemId: string): void;
}

/**
 * Keeps something in memory in step with the documents in the database, on every backend by itself: before it is
 * asked, it looks for what was changed, deleted or purged since it last looked, by an index of the database.
 */
export class DocumentFollower<T> {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #source: FollowedSource<T>;
  readonly #following: Following<T>;
  /** Which state of a document was read, of those changed lately. */
  #seen = new Map<string, number>();
  /** From when on changes are looked for; nothing before it is built. */
  #since?: number;
  #lookedAt = -Infinity;
  readonly #looks = new SharedReads<void>();

  constructor(options: {
    database: Database;
    now: () => Date;
    source: FollowedSource<T>;
    following: Following<T>;
  }) {
    this.#database = options.database;
    this.#now = options.now;
    this.#source = options.source;
    this.#following = options.following;
  }

  /** Says that something was changed here: whatever was looked at before is too old. */
  changed(): void {
    this.#lookedAt = -Infinity;
  }

  /**
   * Brings what follows up to what the database says now.
   * @param maxAge - how old what it says may be, in milliseconds
   */
  async refresh(maxAge: number = 0): Promise<void> {
    if (performance.now() - this.#lookedAt <= maxAge) return;
    await this.#looks.read('', () => this.#look());
  }

  async #look(): Promise<void> {
    const startedAt = performance.now();
    const knex = this.#database.reader;
    const since = this.#now().getTime() - OVERLAP;
    if (this.#since === undefined) {
      // Also what is left of a building that failed.
      this.#following.clear();
      this.#seen.clear();
      for await (const some of this.#source.all(knex)) {
        await inBackground(this.#putAll(some));
      }
    } else {
      await this.#lookSince(knex, new Date(this.#since).toISOString());
    }
    // What was changed while it was built is looked at anew.
    this.#since = since;
    this.#lookedAt = startedAt;
  }

  /** There is much of it the first time, and whoever asks for something else shall not wait for it. */
  *#putAll(some: T[]): Work<void> {
    for (const one of some) {
      this.#following.put(one);
      yield;
    }
  }

  async #lookSince(knex: Knex, since: string): Promise<void> {
    const purged: string[] = await knex('purges')
      .where('purged_at', '>=', since)
      .pluck('postmortem_id');
    for (const id of purged) this.#following.drop(id);
    // Whether they are deleted by now or not.
    const touched: { id: string; seq: number }[] = await knex('postmortems')
      .where('updated_at', '>=', since)
      .select('id', 'seq');
    const changed = touched
      .filter(({ id, seq }) => this.#seen.get(id) !== seq)
      .map(({ id }) => id);
    const found = await this.#source.ofDocuments(knex, changed);
    for (const id of changed) this.#following.drop(id);
    for (const one of found) this.#following.put(one);
    this.#seen = new Map(touched.map(({ id, seq }) => [id, seq]));
  }
}
