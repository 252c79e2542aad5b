import { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { ReadScope } from '../access';
import { Database } from '../database';
import { CountQuestion } from './inMemory/DocumentCount';
import { OpenDocuments } from './inMemory/OpenDocuments';
import { assembleRecurring } from './recurrence';
import { RecurrenceCounts, WholeCounts } from './RecurrenceCounts';
import { RecurrenceQuestion, RecurrenceStore } from './RecurrenceStore';

/** So many answers are remembered: nearly everybody asks for the same. */
const REMEMBERED = 32;

/**
 * Where the numbers come from. Those of the whole organisation are counted in memory, and remembered until something
 * is changed; a part of it is counted by the database, and compared with those. Any other filter, and any condition
 * of the permission framework, is always asked of the database.
 */
export class RecurrenceCounter {
  readonly #database: Database;
  readonly #open: OpenDocuments;
  readonly #store = new RecurrenceStore();
  readonly #answers = new Map<string, RecurringFactors>();
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
    const inMemory = inMemoryOf(scope, question);
    if (!inMemory || this.#open.isLoading)
      return this.#live(scope, question, limit);
    if (question.filters.entityRefs) {
      return assembleRecurring(
        await this.#part(scope, question, inMemory),
        limit,
      );
    }
    const key = await this.#keyOf(this.#database.reader, scope, {
      ...{ ...inMemory, limit },
    });
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = await this.#open.count(scope, inMemory, async count =>
      assembleRecurring(count.counts(), limit),
    );
    remember(this.#answers, key, answer);
    return answer;
  }

  async #live(
    scope: ReadScope,
    question: RecurrenceQuestion,
    limit: number,
  ): Promise<RecurringFactors> {
    return assembleRecurring(
      await this.#database.snapshot(knex =>
        this.#store.count(knex, scope, question),
      ),
      limit,
    );
  }

  /** Of a part, beside the whole of the same snapshot. */
  async #part(
    scope: ReadScope,
    question: RecurrenceQuestion,
    inMemory: CountQuestion,
  ): Promise<RecurrenceCounts> {
    const known = await this.#database.snapshot(async knex => {
      const whole = this.#wholes.get(await this.#keyOf(knex, scope, inMemory));
      return whole && this.#store.count(knex, scope, question, whole);
    });
    if (known) return known;
    return this.#open.count(scope, inMemory, async ({ whole }, knex) => {
      const key = await this.#keyOf(knex, scope, inMemory);
      remember(this.#wholes, key, whole);
      return this.#store.count(knex, scope, question, whole);
    });
  }

  /** One that was asked for a moment before something was changed is never asked for again. */
  async #keyOf(
    knex: Knex,
    scope: ReadScope,
    question: object,
  ): Promise<string> {
    return createHash('sha256')
      .update(JSON.stringify(question))
      .update(await this.#open.stateFor(knex, scope))
      .digest('base64');
  }
}

/** Lets go of the oldest, where there are many. */
function remember<T>(all: Map<string, T>, key: string, value: T): void {
  all.set(key, value);
  if (all.size <= REMEMBERED) return;
  const [oldest] = all.keys();
  all.delete(oldest);
}

/** The question to the memory, where it knows all that it takes to answer it. */
function inMemoryOf(
  scope: ReadScope,
  { by, filters, today }: RecurrenceQuestion,
): CountQuestion | undefined {
  const { entityRefs: _, from, to, source, ...others } = filters;
  const isPlain =
    !scope.criteria &&
    !scope.ignoresRestriction &&
    Object.values(others).every(value => value === undefined);
  return isPlain ? { by, from, to, source, today } : undefined;
}
