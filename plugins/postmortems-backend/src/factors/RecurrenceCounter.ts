import {
  FactorUnit,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import { ReadScope, readsAs } from '../access';
import { Database } from '../database';
import { SharedReads } from '../SharedReads';
import { inTurns, Work } from '../inTurns';
import { chancesOf } from './comparisons';
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

/** So many answers are remembered, those that were asked for last: nearly everybody asks for the same, and reads the same. */
const REMEMBERED = 64;
/** Of so many people it is remembered what they read besides. */
const READERS = 1_000;

/**
 * Where the numbers come from: counted in memory of what somebody may read, those of a part of the organisation beside
 * those of the whole that they are compared with. An answer is remembered by what was asked, by what could be read, and
 * by the state that it was in: so it is right for whoever reads the same, as long as nothing was changed. Under a
 * condition of the permission framework the database is asked each time what it lets somebody read, as that may change
 * where nothing does that is counted.
 */
export class RecurrenceCounter {
  readonly #database: Database;
  readonly #open: OpenDocuments;
  readonly #answers = new LRUCache<string, RecurringFactors>({
    max: REMEMBERED,
  });
  readonly #states = new SharedReads<string>();
  /** What somebody without a condition may read, by their principals and the state. */
  readonly #read = new LRUCache<string, string>({ max: READERS });
  /** What parts are compared with. */
  readonly #wholes = new LRUCache<string, WholeCounts>({ max: REMEMBERED });

  constructor(options: { database: Database; open: OpenDocuments }) {
    this.#database = options.database;
    this.#open = options.open;
  }

  /** @param limit - how many factors are answered; patterns are told by their ids alone */
  async recurring(
    scope: ReadScope,
    { by, filters, today }: RecurrenceQuestion,
    limit: number,
  ): Promise<RecurringFactors> {
    const { entityRefs, from, to, severity, layer, source } = filters;
    // In one order, as it is remembered by.
    const ofWhole = { by, from, to, severity, layer, source, today };
    const asked = { ...ofWhole, limit, entityRefs };
    const known = await this.#known(scope, asked);
    if (known) return known;
    return this.#open.count(scope, async (readable, knex) => {
      const read = await this.#whatIsRead(knex, scope, readable);
      const key = keyOf(asked, read);
      const answer =
        this.#answers.get(key) ??
        (await inTurns(
          assembleRecurring(
            await (entityRefs
              ? this.#part(readable, read, ofWhole, entityRefs)
              : countsOf(readable.count(ofWhole))),
            limit,
          ),
        ));
      this.#answers.set(key, answer);
      return answer;
    });
  }

  /** What is remembered, where it need not be asked who may read what. */
  async #known(
    scope: ReadScope,
    asked: object,
  ): Promise<RecurringFactors | undefined> {
    if (scope.criteria) return undefined;
    const state = await this.#states.read('', () =>
      this.#open.state(this.#database.reader),
    );
    const read = this.#read.get(keyOf(readsAs(scope.viewer), state));
    return read === undefined
      ? undefined
      : this.#answers.get(keyOf(asked, read));
  }

  /** A name for all that may be read and the state it is in, from the very snapshot that is counted in. */
  async #whatIsRead(
    knex: Knex,
    { viewer, criteria }: ReadScope,
    readable: ReadableDocuments,
  ): Promise<string> {
    const state = await this.#open.state(knex);
    const read = keyOf(readable.letRead, readable.restrictedIds, state);
    if (!criteria) {
      this.#read.set(keyOf(readsAs(viewer), state), read);
    }
    return read;
  }

  /** Of a part, beside the whole of the same snapshot. */
  async #part(
    readable: ReadableDocuments,
    read: string,
    ofWhole: CountQuestion,
    entityRefs: string[],
  ): Promise<RecurrenceCounts> {
    const key = keyOf(ofWhole, read);
    const whole =
      this.#wholes.get(key) ?? (await wholeOf(readable.count(ofWhole)));
    this.#wholes.set(key, whole);
    return countsOf(readable.countPart(ofWhole, entityRefs, whole));
  }
}

async function wholeOf(counting: Work<DocumentCount>): Promise<WholeCounts> {
  const count = await inTurns(counting);
  const counts = await inTurns(count.counts());
  return { ...count.tally, chances: await inTurns(chancesOf(counts)) };
}

async function countsOf(
  counting: Work<DocumentCount>,
): Promise<RecurrenceCounts> {
  return inTurns((await inTurns(counting)).counts());
}

function keyOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}
