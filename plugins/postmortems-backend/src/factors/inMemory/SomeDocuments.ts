import { CountedDocument } from './CountedDocument';
import { Documents } from './Documents';

/** Some of those that are held, by their ids. */
export class SomeDocuments implements Documents {
  readonly #held: Documents;
  readonly #ids: ReadonlySet<string>;

  constructor(held: Documents, ids: ReadonlySet<string>) {
    this.#held = held;
    this.#ids = ids;
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
