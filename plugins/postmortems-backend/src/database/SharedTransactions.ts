import { Knex } from 'knex';
import { setImmediate, setTimeout } from 'node:timers/promises';

/** So many changes are kept at once; whoever reads waits no longer than for these. */
const MOST = 12;
/** How long the first of a round waits for company, in milliseconds. */
const GATHERING_MS = 15;

type Work<T> = (trx: Knex.Transaction) => Promise<T>;

interface Waiting {
  work: Work<unknown>;
  resolve(value: any): void;
  reject(error: unknown): void;
}

type Outcome = { value: unknown } | { error: unknown };

/**
 * Group commit: works that wait for the one connection of SQLite are carried out in one transaction,
 * each behind a savepoint of its own, and are answered when all of them are on disk. What one of them
 * does wrong is undone alone. Keeping what many have written costs little more than what one has.
 */
export class SharedTransactions {
  readonly #transaction: (work: Work<void>) => Promise<void>;
  #waiting: Waiting[] = [];
  #isRunning = false;

  /** @param transaction - carries out the works of one round */
  constructor(transaction: (work: Work<void>) => Promise<void>) {
    this.#transaction = transaction;
  }

  /** Carries out `work` together with whatever else is waiting; resolves when it is kept. */
  run<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      if (!this.#isRunning) void this.#runAll();
    });
  }

  async #runAll(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      if (this.#waiting.length < MOST) await setTimeout(GATHERING_MS);
      await this.#runSome(this.#waiting.splice(0, MOST));
    }
    this.#isRunning = false;
  }

  async #runSome(some: Waiting[]): Promise<void> {
    const outcomes: Outcome[] = [];
    let last: { error: unknown } | undefined;
    try {
      await this.#transaction(async trx => {
        for (const { work } of some) {
          const outcome = await attempt(trx, work);
          if ('error' in outcome && !(await isUnderWay(trx))) {
            last = outcome;
            throw outcome.error;
          }
          outcomes.push(outcome);
          // SQLite answers without giving way: meanwhile the next ones may come in.
          await setImmediate();
        }
      });
    } catch (error) {
      if (last) this.#goOnWithout(some, outcomes.length, last.error);
      else for (const { reject } of some) reject(error);
      return;
    }
    some.forEach(({ resolve, reject }, place) => {
      const outcome = outcomes[place];
      if ('error' in outcome) reject(outcome.error);
      else resolve(outcome.value);
    });
  }

  /** With a full disk SQLite undoes everything, not only what filled it: the others are tried anew. */
  #goOnWithout(some: Waiting[], place: number, error: unknown): void {
    const [guilty] = some.splice(place, 1);
    guilty.reject(error);
    this.#waiting.unshift(...some);
  }
}

async function isUnderWay(trx: Knex.Transaction): Promise<boolean> {
  const connection = await trx.client.acquireConnection();
  // Only SQLite's driver says; PostgreSQL ends no transaction by itself.
  return connection.inTransaction !== false;
}

async function attempt(
  trx: Knex.Transaction,
  work: Work<unknown>,
): Promise<Outcome> {
  let failure: Outcome | undefined;
  const told: Work<unknown> = async inner => {
    try {
      return await work(inner);
    } catch (error) {
      // Where there is no savepoint left to go back to, knex would speak of that instead.
      failure = { error };
      throw error;
    }
  };
  try {
    return { value: await trx.transaction(told) };
  } catch (error) {
    return failure ?? { error };
  }
}
