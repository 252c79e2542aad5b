import { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { createHash } from 'node:crypto';
import { ReadScope, readsAs } from '../access';
import { Database } from '../database';
import { SharedReads } from '../SharedReads';
import { CountQuestion } from './inMemory/DocumentCount';
import { OpenDocuments } from './inMemory/OpenDocuments';
import { assembleRecurring } from './recurrence';
import { RecurrenceCounts, WholeCounts } from './RecurrenceCounts';
import { RecurrenceQuestion, RecurrenceStore } from './RecurrenceStore';

/** So many answers are remembered: nearly everybody asks for the same. */
const REMEMBERED = 32;

/**
 * Where the numbers come from. Those of the whole organisation are counted in memory, and remembered until something
 * is changed; those of a part of it too, and compared with these. Under a condition of the permission framework it is
 * always the database that counts.
 */
export class RecurrenceCounter {
  readonly #database: Database;
  readonly #open: OpenDocuments;
  readonly #store = new RecurrenceStore();
  readonly #answers = new Map<string, RecurringFactors>();
  /** By what the viewer may read. */
  readonly #states = new SharedReads<string>();
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
    if (!inMemory) return this.#live(scope, question, limit);
    const { entityRefs } = question.filters;
    if (entityRefs) {
      const counts = await this.#part(scope, inMemory, entityRefs);
      return assembleRecurring(counts, limit);
    }
    const state = await this.#states.read(
      JSON.stringify(readsAs(scope.viewer)),
      () => this.#open.stateFor(this.#database.reader, scope),
    );
    const key = keyOf({ ...inMemory, limit }, state);
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = await this.#open.count(scope, async readable =>
      assembleRecurring(readable.count(inMemory).counts(), limit),
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
  #part(
    scope: ReadScope,
    question: CountQuestion,
    entityRefs: string[],
  ): Promise<RecurrenceCounts> {
    return this.#open.count(scope, async (readable, knex) => {
      const key = keyOf(question, await this.#open.stateFor(knex, scope));
      const whole = this.#wholes.get(key) ?? readable.count(question).whole;
      remember(this.#wholes, key, whole);
      return readable.countPart(question, entityRefs, whole).counts();
    });
  }
}

/** One that was asked for a moment before something was changed is never asked for again. */
function keyOf(question: object, state: string): string {
  return createHash('sha256')
    .update(JSON.stringify(question))
    .update(state)
    .digest('base64');
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
  const {
    entityRefs: _,
    from,
    to,
    severity,
    layer,
    source,
    ...others
  } = filters;
  const isPlain =
    !scope.criteria &&
    !scope.ignoresRestriction &&
    Object.values(others).every(value => value === undefined);
  return isPlain ? { by, from, to, severity, layer, source, today } : undefined;
}
