import type { TextName } from './texts';

const PREFIX = 'postmortems.dismissed.';

/** So many are remembered of one text: nobody dismisses more by hand. */
const MOST = 200;

type Kept = Partial<Record<TextName, string[]>>;

/**
 * The findings of a document that somebody has put aside in this browser, by their text and their keys. A key tells
 * the rule and the words of the sentence as a number: nothing of the text itself is kept.
 */
export class Dismissals {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly #ref: () => string | undefined;
  /** Of a document that has no reference yet. */
  #unnamed: Kept = {};

  constructor(
    storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    ref: () => string | undefined,
  ) {
    this.#storage = storage;
    this.#ref = ref;
  }

  /** The keys that were put aside in each text. */
  read(): ReadonlyMap<TextName, ReadonlySet<string>> {
    return new Map(
      Object.entries(this.#kept()).map(([name, keys]) => [
        name as TextName,
        new Set(keys),
      ]),
    );
  }

  add(name: TextName, keys: readonly string[]): void {
    this.#change(name, had => [...new Set([...had, ...keys])].slice(-MOST));
  }

  remove(name: TextName, keys: readonly string[]): void {
    this.#change(name, had => had.filter(key => !keys.includes(key)));
  }

  /** A row has got the id under which it is known from now on. */
  rename(from: TextName, to: TextName): void {
    const keys = this.#kept()[from] ?? [];
    if (keys.length === 0) return;
    this.add(to, keys);
    this.#change(from, () => []);
  }

  /** Whether a change of the storage, made by another tab, is about this document. */
  isAbout(storageKey: string | null): boolean {
    return storageKey === null || storageKey === this.#name();
  }

  #change(name: TextName, change: (keys: string[]) => string[]): void {
    const kept = this.#kept();
    const keys = change(kept[name] ?? []);
    if (keys.length > 0) kept[name] = keys;
    else delete kept[name];
    this.#keep(kept);
  }

  #kept(): Kept {
    const name = this.#name();
    if (name === undefined) return this.#unnamed;
    const kept = this.#parse(name);
    if (Object.keys(this.#unnamed).length === 0) return kept;
    const all = { ...kept, ...this.#unnamed };
    this.#unnamed = {};
    this.#keep(all);
    return all;
  }

  #parse(name: string): Kept {
    try {
      const kept = JSON.parse(this.#storage.getItem(name) ?? '{}');
      const isKept =
        kept !== null &&
        typeof kept === 'object' &&
        Object.values(kept).every(Array.isArray);
      return isKept ? kept : {};
    } catch {
      return {};
    }
  }

  #keep(kept: Kept): void {
    const name = this.#name();
    if (name === undefined) {
      this.#unnamed = kept;
      return;
    }
    try {
      if (Object.keys(kept).length === 0) this.#storage.removeItem(name);
      else this.#storage.setItem(name, JSON.stringify(kept));
    } catch {
      // Without room, what was put aside comes back on the next visit.
      this.#unnamed = kept;
    }
  }

  #name(): string | undefined {
    const ref = this.#ref();
    return ref === undefined ? undefined : `${PREFIX}${ref}`;
  }
}
