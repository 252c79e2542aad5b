import {
  errorStatus,
  type PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { DerivedStore } from '../../ui/store';
import { Lanes } from './Lanes';
import { AT_A_TIME } from './pace';
import { Trouble, troubleOf } from './trouble';

/** What became of one post-mortem of an import. */
export type Outcome = 'made' | 'undone' | 'changed' | 'failed';

export interface LastItem {
  readonly ref: string;
  readonly seq: number;
  readonly outcome: Outcome;
  readonly trouble?: Trouble;
}

export interface LastImportState {
  /** When it was made, in milliseconds; none where there is no import to speak of. */
  at?: number;
  items: readonly LastItem[];
  /** It was made on an earlier visit. */
  restored: boolean;
  /** How far an undo that is under way has got. */
  undoing?: { done: number; total: number };
}

const PREFIX = 'postmortems.import:';
/** What was imported longer ago has been worked with: it is deleted one by one, by who knows it. */
const KEPT_MS = 7 * 86_400_000;

export interface LastImportOptions {
  api: PostmortemsApi;
  storage: Storage;
  /** The signed-in person: the next one at this device is not offered their import. */
  user: string;
  now?: () => number;
}

/**
 * The post-mortems that the last import made, so that all of them can be taken back: also after the page
 * was left, until there is a new import, or for seven days. Of each only its reference and its `seq` are
 * kept in the browser: what it says is nobody else's business.
 */
export class LastImport extends DerivedStore<LastImportState> {
  readonly #api: PostmortemsApi;
  readonly #storage: Storage;
  readonly #key: string;
  readonly #now: () => number;
  readonly #items = new Map<string, LastItem>();
  #at?: number;
  #restored = false;
  #lanes?: Lanes;
  #underWay = 0;
  #undoing?: { done: number; total: number };

  constructor(options: LastImportOptions) {
    super(() => ({
      at: this.#at,
      items: [...this.#items.values()],
      restored: this.#restored,
      undoing: this.#undoing,
    }));
    this.#api = options.api;
    this.#storage = options.storage;
    this.#key = PREFIX + encodeURIComponent(options.user);
    this.#now = options.now ?? Date.now;
    this.#restore();
  }

  /** Many are made, or deleted, at a time. */
  readonly isBusy = true;

  /** A new import takes the place of the one before. */
  begin(): void {
    this.#items.clear();
    this.#at = this.#now();
    this.#restored = false;
    this.#keep();
    this.changed();
  }

  add({ ref, seq }: { ref: string; seq: number }): void {
    this.#items.set(ref, { ref, seq, outcome: 'made' });
    this.#keep();
    this.changed();
  }

  /** Deletes what the import made. What somebody has changed since is left. */
  undo(): void {
    if (this.#undoing) return;
    const left = [...this.#items.values()].filter(
      ({ outcome }) => outcome === 'made' || outcome === 'failed',
    );
    if (left.length === 0) return;
    this.#undoing = { done: 0, total: left.length };
    this.#lanes = new Lanes(AT_A_TIME);
    for (const item of left) this.#lanes.add(() => this.#delete(item));
    this.changed();
  }

  /** Ends an undo after the deletions that are under way. */
  stop(): void {
    this.#lanes?.clear();
    if (this.#underWay === 0) this.#undoing = undefined;
    else if (this.#undoing) {
      const { done } = this.#undoing;
      this.#undoing = { done, total: done + this.#underWay };
    }
    this.changed();
  }

  async #delete({ ref, seq }: LastItem): Promise<void> {
    this.#underWay += 1;
    const after = await this.#api
      .delete(ref, seq)
      .then((): Partial<LastItem> => ({ outcome: 'undone' }), outcomeOf);
    this.#underWay -= 1;
    this.#items.set(ref, { ref, seq, outcome: 'undone', ...after });
    this.#keep();
    if (this.#undoing) {
      const { done, total } = this.#undoing;
      this.#undoing = done + 1 < total ? { done: done + 1, total } : undefined;
    }
    this.changed();
  }

  #restore(): void {
    const kept = readKept(this.#storage.getItem(this.#key));
    if (!kept) return;
    if (!(this.#now() - kept.at < KEPT_MS)) {
      this.#storage.removeItem(this.#key);
      return;
    }
    this.#at = kept.at;
    this.#restored = true;
    for (const [ref, seq] of kept.made) {
      this.#items.set(ref, { ref, seq, outcome: 'made' });
    }
  }

  /** Keeps what can still be taken back. */
  #keep(): void {
    const made = [...this.#items.values()]
      .filter(({ outcome }) => outcome === 'made' || outcome === 'failed')
      .map(({ ref, seq }) => [ref, seq]);
    try {
      if (made.length === 0) this.#storage.removeItem(this.#key);
      else {
        const text = JSON.stringify({ at: this.#at, made });
        this.#storage.setItem(this.#key, text);
      }
    } catch {
      // The quota is used up, or the browser keeps nothing in this mode: the undo lasts as long as the page.
    }
  }
}

function outcomeOf(error: unknown): Partial<LastItem> {
  switch (errorStatus(error)) {
    case 412:
      return { outcome: 'changed' };
    // Gone already: by an earlier try whose answer was lost, or by somebody else.
    case 404:
      return { outcome: 'undone' };
    default:
      return { outcome: 'failed', trouble: troubleOf(error) };
  }
}

function readKept(
  text: string | null,
): { at: number; made: [string, number][] } | undefined {
  try {
    const kept = JSON.parse(text ?? 'null');
    return typeof kept?.at === 'number' && Array.isArray(kept.made)
      ? kept
      : undefined;
  } catch {
    return undefined;
  }
}
