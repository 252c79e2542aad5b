import { isError } from '@backstage/errors';
import { Factor } from 'backstage-plugin-postmortems-common';
import { SORTER_VERSION } from 'backstage-plugin-postmortems-common/factors';
import { setImmediate } from 'node:timers/promises';
import { onBehalfOf } from '../../access';
import { Database } from '../../database';
import { DocumentChange } from '../../postmortems/DocumentChange';
import { DocumentWriter } from '../../postmortems/DocumentWriter';
import type { FactorService } from '../FactorService';
import { ProposalStore } from './ProposalStore';
import { RenewalRun, RunStore } from './RunStore';
import { Proposal } from './SortedFactor';

/** So many post-mortems are changed in one transaction, */
const DOCUMENTS_AT_ONCE = 10;
/** and about so many factors: those of one post-mortem are changed together, and it has 500 at most. */
const FACTORS_AT_ONCE = 501;
/** A post-mortem that was hidden a moment ago is left out at the next attempt. */
const ATTEMPTS = 3;

/** Somebody else has the documents, or stopped it. */
class Superseded extends Error {}

/**
 * Applies what was shown, for whoever had it started: through the doorway, a few post-mortems in one transaction. How
 * far it is stands in the database and moves in the same transaction: so it goes on after an end of any kind, and no
 * two backends change the same.
 */
export class RenewalApplier {
  readonly #database: Database;
  readonly #writer: DocumentWriter;
  readonly #factors: FactorService;
  readonly #proposals = new ProposalStore();
  readonly #runs = new RunStore();

  constructor(options: {
    database: Database;
    writer: DocumentWriter;
    factors: FactorService;
  }) {
    this.#database = options.database;
    this.#writer = options.writer;
    this.#factors = options.factors;
  }

  /** Goes on where it is, until all is applied, somebody stops it, or it is told to end. */
  async run(signal?: AbortSignal): Promise<void> {
    for (let attempt = 1; !signal?.aborted; ) {
      try {
        if (!(await this.#applySome())) return;
        attempt = 1;
      } catch (error) {
        const isHidden = isError(error) && error.name === 'NotFoundError';
        if (error instanceof Superseded) continue;
        if (!isHidden || attempt++ === ATTEMPTS) throw error;
      }
      await setImmediate();
    }
  }

  /** @returns false when there is nothing to do */
  async #applySome(): Promise<boolean> {
    const knex = this.#database.reader;
    const run = await this.#runs.find(knex, SORTER_VERSION);
    if (run?.state !== 'applying' || !run.scope) return false;
    const { lastPostmortemId, startedAt } = run;
    const found = await this.#proposals.waiting(
      ...([knex, run.scope, run.version] as const),
      { until: startedAt, lastPostmortemId },
      FACTORS_AT_ONCE,
    );
    const byDocument = wholeDocuments(found);
    if (byDocument.size === 0) {
      await this.#runs.end(knex, run.version, 'done', startedAt);
      return false;
    }
    await this.#apply(run, byDocument);
    return true;
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

  /** @returns false where it cannot be done any more: somebody has changed it, or its pattern is gone */
  async #rewrite(
    change: DocumentChange,
    factor: Factor | undefined,
    { factorVersion, from, to }: Proposal,
  ): Promise<boolean> {
    if (!factor || factor.version !== factorVersion) return false;
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

/** What was found, by document; the last one only where all of it was. */
function wholeDocuments(found: Proposal[]): Map<string, Proposal[]> {
  const byDocument = new Map<string, Proposal[]>();
  for (const proposal of found) {
    const { postmortemId } = proposal;
    const others = byDocument.get(postmortemId);
    if (others) others.push(proposal);
    else if (byDocument.size === DOCUMENTS_AT_ONCE) return byDocument;
    else byDocument.set(postmortemId, [proposal]);
  }
  const isCut = found.length === FACTORS_AT_ONCE && byDocument.size > 1;
  if (isCut) byDocument.delete(found.at(-1)!.postmortemId);
  return byDocument;
}
