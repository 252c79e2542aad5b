import type { Work } from '../../inTurns';
import { WholeCounts } from '../RecurrenceCounts';
import { CountedDocument } from './CountedDocument';
import { Called, CountQuestion } from './CountQuestion';
import { DocumentCount } from './DocumentCount';
import { Documents } from './Documents';

/**
 * What somebody may read in one snapshot: what is open to everybody, as far as no condition keeps them from it, and
 * the restricted ones that they may read besides.
 */
export class ReadableDocuments {
  readonly #open: Documents;
  readonly #restricted: CountedDocument[];
  readonly #called: Called;

  constructor(open: Documents, restricted: CountedDocument[], called: Called) {
    this.#open = open;
    this.#restricted = restricted;
    this.#called = called;
  }

  /** The restricted ones among them, in an order of their own. */
  get restrictedIds(): string[] {
    return this.#restricted.map(({ id }) => id).sort();
  }

  /** Of those that are open, the ids of those that a condition lets somebody read, in one order; null without one. */
  get letRead(): string[] | null {
    return this.#open.ids;
  }

  count(question: CountQuestion): Work<DocumentCount> {
    const documents = together(this.#open.all(), this.#restricted);
    return DocumentCount.of(documents, question, this.#called);
  }

  /** Of those alone that name some entities, beside the numbers of all. */
  countPart(
    question: CountQuestion,
    entityRefs: string[],
    whole: WholeCounts,
  ): Work<DocumentCount> {
    const { services } = this.#called;
    const places = new Set(entityRefs.flatMap(ref => services.find(ref) ?? []));
    const documents = together(
      this.#open.at(places),
      this.#restricted.filter(({ entities }) =>
        entities.some(place => places.has(place)),
      ),
    );
    const part = { places, whole };
    return DocumentCount.of(documents, question, this.#called, part);
  }
}

function* together<T>(...all: Iterable<T>[]): Generator<T> {
  for (const some of all) yield* some;
}
