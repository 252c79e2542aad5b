import {
  FactorUnit,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { ReadScope, readsAs } from '../access';
import { Database } from '../database';
import { SharedReads } from '../SharedReads';
import { inTurns, Work } from '../inTurns';
import { CountQuestion } from './inMemory/CountQuestion';
import { DocumentCount } from './inMemory/DocumentCount';
import { OpenDocuments } from './inMemory/OpenDocuments';
import { ReadableDocuments } from './inMemory/ReadableDocuments';
import { assembleRecurring } from './recurrence';
import { RecurrenceCounts, WholeCounts } from './RecurrenceCounts';
import type { FactorFilters } from './published';

/** What is asked: where something is looked for, and what that is compared with. */
export interface RecurrenceQuestion {
  by: FactorUnit;
  /** Without its entities, it is what the place is compared with. */
  filters: Omit<FactorFilters, 'category' | 'categorised'>;
  today: string;
}

/** So many answers are remembered: nearly everybody asks for the same, and reads the same. */
const REMEMBERED = 32;
/** Of so many people it is remembered what they read besides. */
const READERS = 1_000;

/**
 * Where the numbers come from. Those of the whole organisation are counted in memory, and remembered until something
 * is changed; those of a part of it too, and compared with these. Under a condition of the permission framework they
 * are counted in memory of what the database says the condition lets somebody read, and never remembered: what a
 * condition asks for may change where nothing does that is counted.
 */
export class RecurrenceCounter {
  readonly #database: Database;
  readonly #open: OpenDocuments;
  readonly #answers = new Map<string, RecurringFactors>();
  readonly #states = new SharedReads<string>();
  /** Which restricted ones somebody may read, by their principals and the state. */
  readonly #restricted = new Map<string, string>();
  /** What parts are compared with. */
  readonly #wholes = new Map<string, WholeCounts>();

  constructor(options: { database: Database; open: OpenDocuments }) {
    this.#database = options.database;
    this.#open = options.open;
  }

  /** @param limit - how many factors are answered; patterns are told by their ids alone */
  async recurring(
    scope: ReadScope,
    question: RecurrenceQuestion,
    limit: number,
  ): Promise<RecurringFactors> {
    const { by, today } = question;
    const { entityRefs, from, to, severity, layer, source } = question.filters;
    // In one order, as it is remembered by.
    const whole = { by, from, to, severity, layer, source, today };
    if (scope.criteria) {
      const counts = await this.#conditional(scope, whole, entityRefs);
      return inTurns(assembleRecurring(counts, limit));
    }
    if (entityRefs) {
      const counts = await this.#part(scope, whole, entityRefs);
      return inTurns(assembleRecurring(counts, limit));
    }
    const asked = { ...whole, limit };
    const state = await this.#states.read('', () =>
      this.#open.state(this.#database.reader),
    );
    const restricted = this.#restricted.get(
      keyOf(readsAs(scope.viewer), state),
    );
    const known =
      restricted !== undefined &&
      this.#answers.get(keyOf(asked, restricted, state));
    if (known) return known;
    return this.#open.count(scope, async (readable, knex) => {
      const key = await this.#keyIn(knex, scope, readable, asked);
      const answer =
        this.#answers.get(key) ??
        (await inTurns(
          assembleRecurring(await countsOf(readable.count(whole)), limit),
        ));
      remember(this.#answers, key, answer, REMEMBERED);
      return answer;
    });
  }

  /**
   * Under what an answer is remembered, from the very snapshot that it is counted in: whoever reads the same is
   * answered the same, as long as nothing was changed.
   */
  async #keyIn(
    knex: Knex,
    { viewer }: ReadScope,
    { restrictedIds }: ReadableDocuments,
    question: object,
  ): Promise<string> {
    const state = await this.#open.state(knex);
    const restricted = keyOf(restrictedIds);
    const reader = keyOf(readsAs(viewer), state);
    remember(this.#restricted, reader, restricted, READERS);
    return keyOf(question, restricted, state);
  }

  #conditional(
    scope: ReadScope,
    question: CountQuestion,
    entityRefs?: string[],
  ): Promise<RecurrenceCounts> {
    return this.#open.count(scope, async readable => {
      if (!entityRefs) return countsOf(readable.count(question));
      const { whole } = await inTurns(readable.count(question));
      return countsOf(readable.countPart(question, entityRefs, whole));
    });
  }

  /** Of a part, beside the whole of the same snapshot. */
  #part(
    scope: ReadScope,
    question: CountQuestion,
    entityRefs: string[],
  ): Promise<RecurrenceCounts> {
    return this.#open.count(scope, async (readable, knex) => {
      const key = await this.#keyIn(knex, scope, readable, question);
      const whole =
        this.#wholes.get(key) ??
        (await inTurns(readable.count(question))).whole;
      remember(this.#wholes, key, whole, REMEMBERED);
      return countsOf(readable.countPart(question, entityRefs, whole));
    });
  }
}

async function countsOf(
  counting: Work<DocumentCount>,
): Promise<RecurrenceCounts> {
  return inTurns((await inTurns(counting)).counts());
}

function keyOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

/** Lets go of the oldest, where there are many. */
function remember<T>(
  all: Map<string, T>,
  key: string,
  value: T,
  most: number,
): void {
  all.set(key, value);
  if (all.size <= most) return;
  const [oldest] = all.keys();
  all.delete(oldest);
}
