import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { Factor } from 'backstage-plugin-postmortems-common';
import { SORTER_VERSION } from 'backstage-plugin-postmortems-common/factors';
import { setImmediate } from 'node:timers/promises';
import { onBehalfOf } from '../../access';
import { Database } from '../../database';
import { DocumentChange } from '../../postmortems/DocumentChange';
import { DocumentWriter } from '../../postmortems/DocumentWriter';
import type { FactorService } from '../FactorService';
import { loggable } from '../../errors';
import { Failing } from './Failing';
import { ProposalStore } from './ProposalStore';
import { RenewalRun, RunStore } from './RunStore';
import { Proposal } from './SortedFactor';
import { isSame } from './sortAnew';

/** So many post-mortems are changed in one transaction, */
const DOCUMENTS_AT_ONCE = 10;
/** and about so many factors: those of one post-mortem are changed together, and it has 500 at most. */
const FACTORS_AT_ONCE = 501;
/** Where so many in a row cannot be changed, it is not these that are to blame. */
const MOST_IN_A_ROW = 5;

/** Somebody else has the documents, or stopped it. */
class Superseded extends Error {}

/** What is changed in one transaction. */
interface Portion {
  run: RenewalRun;
  byDocument: Map<string, Proposal[]>;
}

/**
 * Applies what was shown, for whoever had it started: through the doorway, a few post-mortems in one transaction. How
 * far it is stands in the database and moves in the same transaction: so it goes on after an end of any kind, and no
 * two backends change the same.
 */
export class RenewalApplier {
  readonly #database: Database;
  readonly #writer: DocumentWriter;
  readonly #factors: FactorService;
  readonly #logger?: LoggerService;
  readonly #proposals = new ProposalStore();
  readonly #runs = new RunStore();

  constructor(options: {
    database: Database;
    writer: DocumentWriter;
    factors: FactorService;
    logger?: LoggerService;
  }) {
    this.#database = options.database;
    this.#writer = options.writer;
    this.#factors = options.factors;
    this.#logger = options.logger;
  }

  /**
   * Goes on where it is, until all is applied, somebody stops it, or it is told to end. Where some cannot be changed,
   * each is tried alone, and the one that is to blame is passed over: it waits, and the others do not wait for it.
   */
  async run(signal?: AbortSignal): Promise<void> {
    const failing = new Failing();
    for (; !signal?.aborted; await setImmediate()) {
      const next = await this.#next(failing);
      if (!next) return;
      try {
        await this.#apply(next.run, next.byDocument);
        failing.end();
      } catch (error) {
        if (error instanceof Superseded) failing.end();
        else if (failing.add([...next.byDocument.keys()])) {
          const [id] = next.byDocument.keys();
          const { message } = loggable(error);
          this.#logger?.warn(
            `Suggestions of ${id} are not renewed: ${message}`,
          );
          if (failing.inARow === MOST_IN_A_ROW) throw loggable(error);
        }
      }
    }
  }

  /** @returns nothing when there is nothing to do */
  async #next({ isAlone, passedOver }: Failing): Promise<Portion | undefined> {
    const knex = this.#database.reader;
    const run = await this.#runs.find(knex, SORTER_VERSION);
    if (run?.state !== 'applying' || !run.scope) return undefined;
    const { startedAt } = run;
    const [, lastPostmortemId] = [run.lastPostmortemId, passedOver].sort();
    const found = await this.#proposals.waiting(
      ...([knex, run.scope, run.version] as const),
      { until: startedAt, lastPostmortemId },
      FACTORS_AT_ONCE,
    );
    const byDocument = wholeDocuments(found, isAlone ? 1 : DOCUMENTS_AT_ONCE);
    if (byDocument.size > 0) return { run, byDocument };
    await this.#runs.end(knex, run.version, 'done', startedAt);
    return undefined;
  }

  async #apply(
    run: RenewalRun,
    byDocument: Map<string, Proposal[]>,
  ): Promise<void> {
    const ids = [...byDocument.keys()];
    const applied: string[] = [];
    const dropped: string[] = [];
    await this.#writer.changeAll<void>(
      {
        access: onBehalfOf(run.scope!),
        ...{ change: 'update', about: 'row' },
        reason: `Suggestions sorted anew (version ${run.version})`,
      },
      ids,
      {
        begin: async trx => {
          if (!(await this.#runs.claim(trx, run, ids.at(-1)!))) {
            throw new Superseded();
          }
        },
        each: async change => {
          const { id } = change.header;
          const rows = await this.#factors.list(change.trx, id);
          const factors = new Map(rows.map(row => [row.id, row]));
          for (const proposal of byDocument.get(id)!) {
            const { factorId } = proposal;
            const factor = factors.get(factorId);
            const isDone = await this.#rewrite(change, factor, proposal);
            (isDone ? applied : dropped).push(factorId);
          }
        },
        end: async (trx, at) => {
          await this.#proposals.markApplied(trx, run.version, at, applied);
          await this.#proposals.drop(trx, run.version, dropped);
        },
      },
    );
  }

  /** @returns false where it cannot be done any more: it was changed, or what it is sorted into was */
  async #rewrite(
    change: DocumentChange,
    factor: Factor | undefined,
    proposal: Proposal,
  ): Promise<boolean> {
    const { factorVersion, from } = proposal;
    if (!factor || factor.version !== factorVersion) return false;
    const to = await this.#proposals.leftOf(change.trx, proposal);
    if (isSame(from, to)) return false;
    const isNamed = to.patternId === from.patternId || to.patternId === null;
    if (
      !isNamed &&
      !(await this.#proposals.isNamedToAll(change.trx, to.patternId!))
    ) {
      return false;
    }
    const patch: Partial<Factor> = {
      ...(to.category !== from.category && {
        category: to.category,
        categorySource: to.category === null ? 'person' : 'suggested',
      }),
      ...(to.patternId !== from.patternId && {
        patternId: to.patternId,
        patternSource: 'suggested',
      }),
    };
    try {
      await this.#factors.factors.rewrite(change, factor, patch);
      return true;
    } catch (error) {
      if (isError(error) && error.name === 'InputError') return false;
      throw error;
    }
  }
}

/** What was found of so many documents, by document; the last one only where all of it was. */
function wholeDocuments(
  found: Proposal[],
  limit: number,
): Map<string, Proposal[]> {
  const byDocument = new Map<string, Proposal[]>();
  for (const proposal of found) {
    const { postmortemId } = proposal;
    const others = byDocument.get(postmortemId);
    if (others) others.push(proposal);
    else if (byDocument.size === limit) return byDocument;
    else byDocument.set(postmortemId, [proposal]);
  }
  const isCut = found.length === FACTORS_AT_ONCE && byDocument.size > 1;
  if (isCut) byDocument.delete(found.at(-1)!.postmortemId);
  return byDocument;
}
