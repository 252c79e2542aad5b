import type {
  JournalEntry,
  Row,
  RowJournal,
} from 'backstage-plugin-postmortems-common';
import type { Tabs } from './tabs';

/** Any row's entry, before it is known which kind of row it is of. */
export type AnyEntry = JournalEntry<Row>;

interface Kept {
  savedAt: number;
  entry: AnyEntry;
}

const DAY_MS = 86_400_000;
/** What was left longer ago is shown before it is sent. */
const OLD_MS = DAY_MS;
/** What was left longer ago is thrown away. */
const LONGEST_MS = 30 * DAY_MS;

const PREFIX = 'postmortems.journal:';

/** More than one row ever needs; keeps one runaway text from taking the room of all others. */
const LONGEST_ENTRY = 2_000_000;

export interface DocumentJournalOptions {
  storage: Storage;
  tabs: Tabs;
  /** The signed-in person, so that nobody is shown another's unsaved text. */
  user: string;
  /** The document's reference; for one not made yet, what it would be about. */
  document: string;
  now?: () => number;
}

/**
 * Keeps the unconfirmed edits of one document in the browser, one entry a row and tab:
 * `postmortems.journal:<user>:<document>:<row>:<tab>`. A tab writes only its own entries, so two tabs
 * cannot overwrite each other; what a closed tab left behind is taken over by the next one to look.
 * Nothing stays for ever: the texts may be confidential, and somebody else may use the device next.
 */
export class DocumentJournal {
  readonly #storage: Storage;
  readonly #tabs: Tabs;
  readonly #user: string;
  readonly #now: () => number;
  #document: string;

  constructor(options: DocumentJournalOptions) {
    this.#storage = options.storage;
    this.#tabs = options.tabs;
    this.#user = options.user;
    this.#document = options.document;
    this.#now = options.now ?? Date.now;
  }

  /** The journal of one row. */
  row<T extends Row>(row: string): RowJournal<T> {
    return {
      write: entry => this.#write(row, entry),
      clear: () => this.#storage.removeItem(this.#key(row, this.#tabs.own)),
    };
  }

  /** What is there when the document is opened: left behind by this tab and by closed ones. */
  async open(): Promise<Map<string, AnyEntry>> {
    await this.#prune();
    const own = this.#entries()
      .filter(({ tab }) => tab === this.#tabs.own)
      .map(({ row, kept }) => [row, kept.entry] as const);
    return new Map([...own, ...(await this.takeOver())]);
  }

  /**
   * Takes over what closed tabs left behind, by row; of several texts of one row the newest. A row
   * with an entry of this tab is left alone until it is saved.
   */
  async takeOver(): Promise<Map<string, AnyEntry>> {
    const open = await this.#tabs.open();
    const taken = new Map<string, AnyEntry>();
    const orphans = this.#entries()
      .filter(({ tab }) => !open.has(tab))
      .sort((a, b) => b.kept.savedAt - a.kept.savedAt);
    for (const { row, tab, kept } of orphans) {
      if (this.#storage.getItem(this.#key(row, this.#tabs.own)) !== null) {
        continue;
      }
      // First out, then in: there may be no room for both.
      this.#storage.removeItem(this.#key(row, tab));
      const entry = this.#dated(kept);
      if (!entry) continue;
      this.#put(this.#key(row, this.#tabs.own), { ...kept, entry });
      taken.set(row, entry);
    }
    return taken;
  }

  /** From now on the entries of this tab belong to the document that has just been made. */
  moveTo(document: string): void {
    const own = this.#entries().filter(({ tab }) => tab === this.#tabs.own);
    const before = own.map(({ row, tab }) => this.#key(row, tab));
    this.#document = document;
    own.forEach(({ row, tab, kept }, i) => {
      this.#storage.removeItem(before[i]);
      this.#put(this.#key(row, tab), kept);
    });
  }

  /** Throws away what is kept of this document, also by other tabs. */
  forget(): void {
    for (const { row, tab } of this.#entries()) {
      this.#storage.removeItem(this.#key(row, tab));
    }
  }

  /** Throws away what anybody left here long ago, whatever it is about. */
  async #prune(): Promise<void> {
    const open = await this.#tabs.open();
    for (const key of Object.keys(this.#storage)) {
      const tab = key.slice(key.lastIndexOf(':') + 1);
      if (!key.startsWith(PREFIX) || open.has(tab)) continue;
      const kept = readKept(this.#storage.getItem(key));
      if (!kept || !(this.#age(kept) < LONGEST_MS)) {
        this.#storage.removeItem(key);
      }
    }
  }

  /** What was left long ago as something to be looked at first; none where it was only a deletion. */
  #dated(kept: Kept): AnyEntry | undefined {
    const { entry } = kept;
    if (this.#age(kept) < OLD_MS) return entry;
    const { removal, ...rest } = entry;
    return removal && Object.keys(rest.edits).length === 0
      ? undefined
      : { ...rest, leftAt: entry.leftAt ?? kept.savedAt };
  }

  #age({ savedAt, entry }: Kept): number {
    return this.#now() - (entry.leftAt ?? savedAt);
  }

  #write(row: string, entry: AnyEntry): boolean {
    return this.#put(this.#key(row, this.#tabs.own), {
      savedAt: this.#now(),
      entry,
    });
  }

  #put(key: string, kept: Kept): boolean {
    const text = JSON.stringify(kept);
    if (text.length > LONGEST_ENTRY) return false;
    try {
      this.#storage.setItem(key, text);
      return true;
    } catch {
      // The quota is used up, or the browser keeps nothing in this mode.
      return false;
    }
  }

  #entries(): { row: string; tab: string; kept: Kept }[] {
    const prefix = this.#prefix();
    return Object.keys(this.#storage)
      .filter(key => key.startsWith(prefix))
      .flatMap(key => {
        const name = key.slice(prefix.length);
        const parted = name.lastIndexOf(':');
        const kept = readKept(this.#storage.getItem(key));
        return kept && parted > 0
          ? { row: name.slice(0, parted), tab: name.slice(parted + 1), kept }
          : [];
      });
  }

  #prefix(): string {
    const parts = [this.#user, this.#document].map(encodeURIComponent);
    return `${PREFIX}${parts.join(':')}:`;
  }

  #key(row: string, tab: string): string {
    return `${this.#prefix()}${row}:${tab}`;
  }
}

function readKept(text: string | null): Kept | undefined {
  try {
    const kept = JSON.parse(text ?? 'null');
    return kept?.entry?.base && kept.entry.edits ? kept : undefined;
  } catch {
    return undefined;
  }
}
