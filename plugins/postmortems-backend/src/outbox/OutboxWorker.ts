import { LoggerService } from '@backstage/backend-plugin-api';
import { Database } from '../database';
import { loggable } from '../errors';
import { ClaimedEffect, Ending, OutboxStore } from './OutboxStore';
import { Outcome, Sender } from './Sender';

const BATCH = 50;
/** Longer than any attempt takes, and than clocks of replicas differ. */
const CLAIM_MS = 2 * 60_000;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60_000;
/** With these waits, about three days. */
const MOST_ATTEMPTS = 80;
/** So many in a row, and whoever is at the other end is taken to be down. */
const FAILURES_IN_A_ROW = 3;

/** How long an effect waits after an attempt that failed, in milliseconds. */
export function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
}

/**
 * Has senders carry out what is due, each at its own pace: one that is slow or down holds up nobody else. Any number of replicas do so over one database: each effect is claimed before
 * it is carried out, and a claim whose worker is gone runs out. So each is carried out at least once, and
 * more than once only where a worker is lost between doing it and saying so.
 */
export class OutboxWorker {
  readonly #database: Database;
  readonly #senders: Sender[];
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #store: OutboxStore;
  readonly #random: () => number;
  #running?: Promise<void>;
  #isNudged = false;
  #isStopped = false;

  constructor(options: {
    database: Database;
    senders: Sender[];
    logger: LoggerService;
    now: () => Date;
    store?: OutboxStore;
    random?: () => number;
  }) {
    this.#database = options.database;
    this.#senders = options.senders;
    this.#logger = options.logger;
    this.#now = options.now;
    this.#store = options.store ?? new OutboxStore();
    this.#random = options.random ?? Math.random;
  }

  /** Carries out what is due now, unless that is under way: then it goes on with what came since. */
  async run(): Promise<void> {
    this.#isNudged = true;
    this.#running ??= this.#runWhileNudged().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Like {@link run}, for whoever has no use for how it ends: what fails now is found by the next run. */
  nudge(): void {
    this.run().catch(error =>
      this.#logger.warn(
        `The outbox could not be read: ${loggable(error).message}`,
      ),
    );
  }

  /** Ends what is under way, and begins nothing any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running?.catch(() => {});
  }

  async #runWhileNudged(): Promise<void> {
    while (this.#isNudged && !this.#isStopped) {
      this.#isNudged = false;
      await Promise.all(this.#senders.map(sender => this.#runAll(sender)));
    }
  }

  async #runAll(sender: Sender): Promise<void> {
    let failures = 0;
    for (;;) {
      const ids = await this.#store.due(
        this.#database.reader,
        sender.kinds,
        this.#time(),
        BATCH,
      );
      if (ids.length === 0) return;
      // Begins anywhere, so that replicas do not all reach for the same first one.
      for (const id of rotated(ids, this.#random())) {
        if (this.#isStopped || failures === FAILURES_IN_A_ROW) return;
        const effect = await this.#claim(id);
        // Where another one is at work, the rest of these are soon taken too: it looks anew.
        if (!effect) break;
        failures = (await this.#carryOut(sender, effect)) ? 0 : failures + 1;
      }
    }
  }

  #claim(id: string): Promise<ClaimedEffect | undefined> {
    return this.#store.claim(this.#database.reader, id, {
      now: this.#time(),
      until: this.#time(CLAIM_MS),
    });
  }

  /** @returns false when it failed */
  async #carryOut(sender: Sender, effect: ClaimedEffect): Promise<boolean> {
    let outcome: Outcome;
    try {
      outcome = await sender.handle(effect);
    } catch (error) {
      const told: any = loggable(error);
      await this.#fail(effect, String(told?.message ?? told));
      return false;
    }
    if (typeof outcome === 'string') {
      await this.#end(effect, { status: outcome });
    } else if ('notBefore' in outcome) {
      const { notBefore: dueAt, why: error } = outcome;
      const isPutOff = true;
      await this.#end(effect, { status: 'waiting', dueAt, error, isPutOff });
    } else {
      await this.#address(effect, outcome.recipients);
    }
    return true;
  }

  /** Makes an effect for each recipient of a cause, and none of a cause that somebody else has by now. */
  async #address(cause: ClaimedEffect, recipients: string[]): Promise<void> {
    const { kind, dedupeKey, payload, postmortemId } = cause;
    const at = this.#time();
    await this.#database.transaction(async trx => {
      if (!(await this.#store.end(trx, cause, { status: 'done', at }))) return;
      await this.#store.insert(
        trx,
        at,
        recipients.map(recipient => ({
          ...{ kind, dedupeKey, payload, postmortemId, recipient },
        })),
      );
    });
  }

  async #fail(effect: ClaimedEffect, error: string): Promise<void> {
    const { kind, id, attempts } = effect;
    if (attempts >= MOST_ATTEMPTS) {
      this.#logger.error(`Gave up on ${kind} ${id} of the outbox: ${error}`);
      await this.#end(effect, { status: 'failed', error });
      return;
    }
    this.#logger.warn(`${kind} ${id} of the outbox has to wait: ${error}`);
    const dueAt = this.#time(waitAfter(attempts));
    await this.#end(effect, { status: 'waiting', dueAt, error });
  }

  async #end(effect: ClaimedEffect, ending: Omit<Ending, 'at'>): Promise<void> {
    await this.#store.end(this.#database.reader, effect, {
      ...ending,
      at: this.#time(),
    });
  }

  #time(laterMs = 0): string {
    return new Date(this.#now().getTime() + laterMs).toISOString();
  }
}

/** @param part - where to begin: from 0, the beginning, up to 1, the end */
function rotated<T>(items: T[], part: number): T[] {
  const start = Math.floor(part * items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}
