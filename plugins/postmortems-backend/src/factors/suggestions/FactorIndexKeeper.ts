import {
  FactorIndex,
  Features,
  featuresOf,
  LikeFactor,
  normaliseStatement,
} from 'backstage-plugin-postmortems-common/factors';
import { Database } from '../../database';
import { DocumentFollower } from '../../postmortems/DocumentFollower';
import { IndexedFactor, IndexedFactorStore } from './IndexedFactorStore';

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
  readonly #follower: DocumentFollower<IndexedFactor>;
  #index = new FactorIndex();
  readonly #kept = new Map<string, Kept>();
  /** The factors of each document that has any here. */
  readonly #documents = new Map<string, string[]>();
  /** The factors of the same words, by these. */
  readonly #same = new Map<string, Set<string>>();

  constructor(options: { database: Database; now: () => Date }) {
    this.#follower = new DocumentFollower({
      ...options,
      source: new IndexedFactorStore(),
      following: {
        clear: () => this.#clear(),
        put: factor => this.#put(factor),
        drop: id => this.#drop(id),
      },
    });
  }

  get size(): number {
    return this.#index.size;
  }

  /** Says that something was changed here: whatever was looked at before is too old. */
  changed(): void {
    this.#follower.changed();
  }

  /**
   * Brings the index up to what the database says now.
   * @param maxAge - how old what it says may be, in milliseconds
   */
  refresh(maxAge?: number): Promise<void> {
    return this.#follower.refresh(maxAge);
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

  #clear(): void {
    this.#index = new FactorIndex();
    for (const map of [this.#kept, this.#documents, this.#same]) map.clear();
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
