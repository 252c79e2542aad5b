import { WholeCounts } from '../RecurrenceCounts';
import { CountedDocument } from './CountedDocument';
import { Called, CountQuestion, DocumentCount } from './DocumentCount';
import { HeldDocuments } from './HeldDocuments';

/** What somebody may read in one snapshot: what everybody may, and the restricted ones that they may read besides. */
export class ReadableDocuments {
  readonly #open: HeldDocuments;
  readonly #restricted: CountedDocument[];
  readonly #called: Called;

  constructor(
    open: HeldDocuments,
    restricted: CountedDocument[],
    called: Called,
  ) {
    this.#open = open;
    this.#restricted = restricted;
    this.#called = called;
  }

  count(question: CountQuestion): DocumentCount {
    const documents = together(this.#open.byId.values(), this.#restricted);
    return new DocumentCount(documents, question, this.#called);
  }

  /** Of those alone that name some entities, beside the numbers of all. */
  countPart(
    question: CountQuestion,
    entityRefs: string[],
    whole: WholeCounts,
  ): DocumentCount {
    const { services } = this.#called;
    const places = new Set(entityRefs.flatMap(ref => services.find(ref) ?? []));
    const documents = together(
      this.#open.at(places),
      this.#restricted.filter(({ entities }) =>
        entities.some(place => places.has(place)),
      ),
    );
    const part = { places, whole };
    return new DocumentCount(documents, question, this.#called, part);
  }
}

function* together<T>(...all: Iterable<T>[]): Generator<T> {
  for (const some of all) yield* some;
}
