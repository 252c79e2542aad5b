import { line } from 'backstage-plugin-postmortems-common';
import { DerivedStore } from '../../ui/store';

/** What is known of why a document is changed. */
export interface ReasonState {
  /** Only a published one is asked about. */
  asked: boolean;
  /** What was answered; empty when there is to be none. */
  given?: string;
}

/** Where the answer is kept over a reload of the page. */
export interface ReasonSlot {
  read(): string | null;
  write(reason: string): void;
  clear(): void;
}

const NOWHERE: ReasonSlot = {
  read: () => null,
  write: () => {},
  clear: () => {},
};

/** The reason as the history keeps it; none for what it cannot keep. */
export function readReason(text: string): string | undefined {
  return line().safeParse(text).data;
}

/**
 * Why a published document is changed: asked once, and said with every change from then on. Until it is
 * answered, changes wait on this device.
 */
export class ChangeReason extends DerivedStore<ReasonState> {
  readonly #slot: ReasonSlot;
  #asked = false;
  #given?: string;
  #waiting: (() => void)[] = [];

  constructor(slot: ReasonSlot = NOWHERE) {
    super(() => ({ asked: this.#asked, given: this.#given }));
    this.#slot = slot;
    this.#given = slot.read() ?? undefined;
  }

  /** True while changes wait for an answer. */
  get isOpen(): boolean {
    return this.#asked && this.#given === undefined;
  }

  /** Asks of a document in this status, or asks no more. */
  follow(status: string): void {
    const asked = status === 'published';
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#tell();
  }

  /** @param reason - empty when there is to be none */
  give(reason: string): void {
    this.#given = reason;
    this.#slot.write(reason);
    this.#tell();
  }

  /** Asks anew. */
  askAgain(): void {
    this.#given = undefined;
    this.forget();
    this.#tell();
  }

  /** Keeps it no longer than this page. */
  forget(): void {
    this.#slot.clear();
  }

  /** The reason to say with a change, once it is known; none when there is to be none. */
  async whenKnown(): Promise<string | undefined> {
    while (this.isOpen) {
      await new Promise<void>(resolve => {
        this.#waiting.push(resolve);
      });
    }
    return (this.#asked && this.#given) || undefined;
  }

  #tell(): void {
    if (!this.isOpen) this.#waiting.splice(0).forEach(go => go());
    this.changed();
  }
}

/** Keeps the answer in this tab, for one person and one document. */
export function reasonSlot(user: string, ref: string): ReasonSlot {
  const key = `postmortems.reason:${[user, ref]
    .map(encodeURIComponent)
    .join(':')}`;
  return {
    read: () => sessionStorage.getItem(key),
    write: reason => {
      try {
        sessionStorage.setItem(key, reason);
      } catch {
        // No room is left in the browser: after a reload it is asked again.
      }
    },
    clear: () => sessionStorage.removeItem(key),
  };
}
