import { Presence, READING } from 'backstage-plugin-postmortems-common';
import { LRUCache } from 'lru-cache';

/** Who has not been heard of for so long has left. */
export const PRESENT_MS = 60_000;

/** More than anybody needs: the board is memory that requests fill. */
const MAX_DOCUMENTS = 5_000;
const MAX_PAGES = 200;
const MAX_PAGES_OF_ONE = 10;

interface Page {
  userRef: string;
  place: string;
  until: number;
}

/** Which pages have a document open, and where each is; the one heard of last stands last. */
export class PresenceBoard {
  readonly #now: () => Date;
  readonly #documents = new LRUCache<string, Map<string, Page>>({
    max: MAX_DOCUMENTS,
  });

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Puts a page where it says it is. */
  put(
    documentId: string,
    { userRef, page, place }: { userRef: string; page: string; place: string },
  ): void {
    const pages = this.#present(documentId);
    const key = keyOf(userRef, page);
    pages.delete(key);
    const own = [...pages].filter(([, one]) => one.userRef === userRef);
    if (own.length >= MAX_PAGES_OF_ONE) pages.delete(own[0][0]);
    if (pages.size >= MAX_PAGES) pages.delete([...pages.keys()][0]);
    const until = this.#now().getTime() + PRESENT_MS;
    pages.set(key, { userRef, place, until });
    this.#documents.set(documentId, pages);
  }

  /** Takes a page off that was left. */
  remove(documentId: string, userRef: string, page: string): void {
    this.#documents.get(documentId)?.delete(keyOf(userRef, page));
  }

  /** Takes everybody off: who still has the document open says so again. */
  clear(documentId: string): void {
    this.#documents.delete(documentId);
  }

  /** Everybody who has the document open. */
  present(documentId: string): string[] {
    const pages = this.#present(documentId).values();
    return [...new Set([...pages].map(({ userRef }) => userRef))];
  }

  /** Who writes where, each once, in an order of its own. */
  editing(documentId: string): Presence['editing'] {
    const found = new Map<string, Presence['editing'][number]>();
    for (const { userRef, place } of this.#present(documentId).values()) {
      if (place !== READING) {
        found.set(`${userRef} ${place}`, { userRef, place });
      }
    }
    return [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, entry]) => entry);
  }

  #present(documentId: string): Map<string, Page> {
    const pages = this.#documents.get(documentId) ?? new Map<string, Page>();
    const now = this.#now().getTime();
    for (const [key, { until }] of pages) {
      if (until <= now) pages.delete(key);
    }
    return pages;
  }
}

function keyOf(userRef: string, page: string): string {
  return `${userRef} ${page}`;
}
