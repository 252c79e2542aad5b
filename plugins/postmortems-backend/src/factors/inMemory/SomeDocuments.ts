import { CountedDocument } from './CountedDocument';
import { Documents } from './Documents';

/** Some of those that are held, by their ids. */
export class SomeDocuments implements Documents {
  readonly #held: Documents;
  readonly #ids: ReadonlySet<string>;
  readonly ids: string[];

  /** @param ids - in one order, whenever they are the same */
  constructor(held: Documents, ids: string[]) {
    this.#held = held;
    this.#ids = new Set(ids);
    this.ids = ids;
  }

  all(): Iterable<CountedDocument> {
    return this.#among(this.#held.all());
  }

  at(places: Iterable<number>): Iterable<CountedDocument> {
    return this.#among(this.#held.at(places));
  }

  *#among(documents: Iterable<CountedDocument>): Generator<CountedDocument> {
    for (const document of documents) {
      if (this.#ids.has(document.id)) yield document;
    }
  }
}
