import { CountedFactor } from '../factors/inMemory/CountedDocument';
import { HeldDocuments } from '../factors/inMemory/HeldDocuments';
import { Names } from '../factors/inMemory/Names';
import { ReadableDocuments } from '../factors/inMemory/ReadableDocuments';
import { chancesOf } from '../factors/comparisons';
import { assembleRecurring } from '../factors/recurrence';
import { WholeCounts } from '../factors/RecurrenceCounts';
import { atOnce } from '../inTurns';

const QUESTION = { by: 'pattern', today: '1970-01-01' } as const;
/** How many factors a page tells of. */
const LIMIT = 30;

/** An invented history, counted as a backend counts what it holds, without a database. */
export class HeldHistory {
  readonly #readable: ReadableDocuments;
  #counted?: WholeCounts;

  /** @param postmortems - at which services each was, and of which patterns its factors are */
  constructor(postmortems: { entityRefs: string[]; patterns: string[] }[]) {
    const [services, units] = [new Names(), new Names()];
    const held = new HeldDocuments();
    postmortems.forEach(({ entityRefs, patterns }, i) => {
      const factors = patterns.map(
        (pattern): CountedFactor => ({
          ...{ layer: 'contributing', category: null },
          pattern: { name: units.numberOf(pattern), source: 'person' },
        }),
      );
      held.put({
        ...{ id: `${i}`, severity: null, factors, openActions: [] },
        happenedAt: '2026-01-01T00:00:00.000Z',
        entities: entityRefs.map(ref => services.numberOf(ref)),
      });
    });
    this.#readable = new ReadableDocuments(held, [], {
      ...{ services, units, rootOf: (pattern: number) => pattern },
    });
  }

  /** What the page of all says. */
  get whole() {
    const count = atOnce(this.#readable.count(QUESTION));
    return atOnce(assembleRecurring(atOnce(count.counts()), LIMIT));
  }

  /** What the page of a part says. */
  partOf(entityRefs: string[]) {
    const count = atOnce(
      this.#readable.countPart(QUESTION, entityRefs, this.#wholeCounts),
    );
    return atOnce(assembleRecurring(atOnce(count.counts()), LIMIT));
  }

  get #wholeCounts(): WholeCounts {
    this.#counted ??= this.#countWhole();
    return this.#counted;
  }

  #countWhole(): WholeCounts {
    const count = atOnce(this.#readable.count(QUESTION));
    const chances = atOnce(chancesOf(atOnce(count.counts())));
    return { ...count.tally, chances };
  }
}
