import {
  FactorIndex,
  Features,
  featuresOf,
  LikeFactor,
  normaliseStatement,
} from 'backstage-plugin-postmortems-common/factors';
import { Knex } from 'knex';
import { Database } from '../../database';
import { IndexedFactor, IndexedFactorStore } from './IndexedFactorStore';

/**
 * How far back is looked for changes, in milliseconds: a change bears the time at which it began, may be kept a
 * while later, and the clocks of the backends may differ.
 */
const OVERLAP = 120_000;

/** What is remembered of a factor besides what the index has. */
interface Kept {
  key: string;
  same: string;
}

/**
 * Keeps the index of confirmed factors in memory in step with the database, on every backend by itself: before it is
 * asked, it looks for what was changed, deleted or purged since it last looked, by an index of the database. It holds
 * factors of restricted post-mortems too: who may read them is for whoever asks to find out.
 */
export class FactorIndexKeeper {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #store = new IndexedFactorStore();
  #index = new FactorIndex();
  readonly #kept = new Map<string, Kept>();
  /** The factors of each document that has any here. */
  readonly #documents = new Map<string, string[]>();
  /** The factors of the same words, by these. */
  readonly #same = new Map<string, Set<string>>();
  /** Which state of a document was read, of those changed lately. */
  #seen = new Map<string, number>();
  /** From when on changes are looked for; nothing before it is built. */
  #since?: number;
  #lookedAt = -Infinity;
  #running?: Promise<void>;
  #next?: Promise<void>;

  constructor(options: { database: Database; now: () => Date }) {
    this.#database = options.database;
    this.#now = options.now;
  }

  get size(): number {
    return this.#index.size;
  }

  /** Says that something was changed here: whatever was looked at before is too old. */
  changed(): void {
    this.#lookedAt = -Infinity;
  }

  /**
   * Brings the index up to what the database says now.
   * @param maxAge - how old what it says may be, in milliseconds
   */
  async refresh(maxAge: number = 0): Promise<void> {
    if (performance.now() - this.#lookedAt <= maxAge) return;
    // One that is under way may have looked before the change of whoever asks.
    this.#next ??= (this.#running ?? Promise.resolve())
      .catch(() => {})
      .then(() => {
        this.#running = this.#next;
        this.#next = undefined;
        return this.#look();
      });
    await this.#next;
  }

  /** The factors most like the given features, from `offset` on. */
  like(features: Features, limit: number, offset: number): LikeFactor[] {
    return this.#index.like(features, limit, offset);
  }

  /** The factors of the same words, the latest incident first. */
  same(normalised: string): string[] {
    const ids = [...(this.#same.get(normalised) ?? [])];
    const keyOf = (id: string) => this.#kept.get(id)!.key;
    return ids.sort((a, b) => {
      if (keyOf(a) !== keyOf(b)) return keyOf(a) < keyOf(b) ? -1 : 1;
      return a < b ? -1 : 1;
    });
  }

  /** What is held, in an order of its own: for comparing it with one built anew. */
  get contents(): [string, string, string][] {
    return [...this.#documents]
      .flatMap(([document, ids]) =>
        ids.map((id): [string, string, string] => [
          ...([id, document] as const),
          this.#kept.get(id)!.key,
        ]),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  async #look(): Promise<void> {
    const startedAt = performance.now();
    const knex = this.#database.reader;
    const since = this.#now().getTime() - OVERLAP;
    if (this.#since === undefined) {
      this.#clear();
      for await (const factors of this.#store.all(knex)) {
        for (const factor of factors) this.#put(factor);
      }
    } else {
      await this.#lookSince(knex, new Date(this.#since).toISOString());
    }
    // What was changed while it was built is looked at anew.
    this.#since = since;
    this.#lookedAt = startedAt;
  }

  async #lookSince(knex: Knex, since: string): Promise<void> {
    for (const id of await this.#store.purged(knex, since)) this.#drop(id);
    const touched = await this.#store.touched(knex, since);
    const changed = touched.filter(({ id, seq }) => this.#seen.get(id) !== seq);
    const factors = await this.#store.ofDocuments(
      knex,
      changed.map(({ id }) => id),
    );
    for (const { id } of changed) this.#drop(id);
    for (const factor of factors) this.#put(factor);
    this.#seen = new Map(touched.map(({ id, seq }) => [id, seq]));
  }

  /** Also what is left of a building that failed. */
  #clear(): void {
    this.#index = new FactorIndex();
    for (const map of [this.#kept, this.#documents, this.#same, this.#seen]) {
      map.clear();
    }
  }

  #put({ id, postmortemId, statement, happenedAt, titleKey }: IndexedFactor) {
    const same = normaliseStatement(statement);
    // The later incident first, and nothing in it that differs from one database to another.
    const key = `${backwards(happenedAt)} ${titleKey} ${same}`;
    this.#index.put(id, key, featuresOf(statement));
    this.#kept.set(id, { key, same });
    this.#documents.set(postmortemId, [
      ...(this.#documents.get(postmortemId) ?? []),
      id,
    ]);
    this.#same.set(same, (this.#same.get(same) ?? new Set()).add(id));
  }

  /** Lets all of a document go; nothing of its words stays. */
  #drop(postmortemId: string): void {
    for (const id of this.#documents.get(postmortemId) ?? []) {
      const { same } = this.#kept.get(id)!;
      this.#index.remove(id);
      this.#kept.delete(id);
      const others = this.#same.get(same)!;
      others.delete(id);
      if (others.size === 0) this.#same.delete(same);
    }
    this.#documents.delete(postmortemId);
  }
}

/** Sorts times the other way round: of digits, each becomes what is missing to nine. */
function backwards(time: string): string {
  return time.replace(/\d/g, digit => String(9 - Number(digit)));
}
