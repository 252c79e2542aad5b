import { CountedDocument } from './CountedDocument';
import { Documents } from './Documents';

/** Post-mortems by their ids, and by the services they name. */
export class HeldDocuments implements Documents {
  readonly ids = null;
  readonly #byId = new Map<string, CountedDocument>();
  readonly #byPlace = new Map<number, Set<CountedDocument>>();

  get byId(): ReadonlyMap<string, CountedDocument> {
    return this.#byId;
  }

  all(): Iterable<CountedDocument> {
    return this.#byId.values();
  }

  put(document: CountedDocument): void {
    this.delete(document.id);
    this.#byId.set(document.id, document);
    for (const place of document.entities) {
      const there = this.#byPlace.get(place);
      if (there) there.add(document);
      else this.#byPlace.set(place, new Set([document]));
    }
  }

  delete(id: string): void {
    const document = this.#byId.get(id);
    if (!document) return;
    this.#byId.delete(id);
    for (const place of document.entities) {
      const there = this.#byPlace.get(place)!;
      there.delete(document);
      if (there.size === 0) this.#byPlace.delete(place);
    }
  }

  at(places: Iterable<number>): Set<CountedDocument> {
    const found = new Set<CountedDocument>();
    for (const place of places) {
      for (const document of this.#byPlace.get(place) ?? []) {
        found.add(document);
      }
    }
    return found;
  }
}
