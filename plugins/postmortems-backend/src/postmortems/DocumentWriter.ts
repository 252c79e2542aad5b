import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { Header } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Access, Change, DocumentState, leads } from '../access';
import { ActionTallyKeeper } from '../actionItems/ActionTallyKeeper';
import { RecurrenceKeeper } from '../actionItems/RecurrenceKeeper';
import { Database } from '../database';
import { FactRefresher } from '../factors/FactRefresher';
import { CountingLogKeeper } from '../factors/inMemory/CountingLogKeeper';
import { InsightKeeper } from '../insights/InsightKeeper';
import { Outbox } from '../outbox/Outbox';
import { DocumentChange } from './DocumentChange';
import { HeaderStore } from './HeaderStore';
import { IdempotentRequest, once } from './idempotency';
import { checkSeq } from './preconditions';
import { RevisionStore } from './RevisionStore';
import { SearchStore } from './SearchStore';
import { TallyKeeper } from './TallyKeeper';

function notFound(): Error {
  return new NotFoundError('No such post-mortem');
}

/** Rolls back a change that changed nothing, so that it leaves no `seq` and no revision behind. */
class Unchanged extends Error {
  constructor(readonly answer: unknown) {
    super('Nothing changed');
  }
}

/** How a change enters the doorway. */
export interface ChangeRequest {
  access: Access;
  /** `PM-…` or the id. */
  ref: string;
  /** What the framework is asked about. */
  change: Change;
  /** `lead`: only authors, reviewers, facilitator and administrators. */
  role?: 'reader' | 'lead';
  /** The `seq` that the caller last saw, where the act is guarded by it. */
  ifSeq?: number | '*';
  /** Looks among the deleted instead. */
  state?: DocumentState;
  /** A change of a row has no use for who changed the header before it: that saves a statement. */
  about?: 'header' | 'row';
  /** Why, in a person's words; kept in the history. */
  reason?: string;
  idempotent?: IdempotentRequest;
}

/** A change in a transaction that is under way. */
interface ChangeUnderWay {
  trx: Knex.Transaction;
  at: string;
  request: ChangeRequest;
}

/**
 * The one doorway for writes. Every change of a document runs here, in one transaction: it takes the
 * next `seq` (which locks the document), checks who asks, lets the room make its own guarded change,
 * keeps the revision, the facts, the search words, what is to happen outside and the idempotent answer.
 * Rooms hand it what they want to change; none opens a transaction, and none can forget a step.
 */
export class DocumentWriter {
  readonly #database: Database;
  readonly #headers: HeaderStore;
  readonly #outbox: Outbox;
  readonly #facts = new FactRefresher();
  readonly #countingLog = new CountingLogKeeper();
  readonly #insights = new InsightKeeper();
  readonly #recurrences = new RecurrenceKeeper();
  readonly #revisions = new RevisionStore();
  readonly #search = new SearchStore();
  readonly #tally = new TallyKeeper();
  readonly #actionTally = new ActionTallyKeeper();
  readonly #now: () => Date;
  readonly #listeners: ((change: DocumentChange) => void)[] = [];

  constructor(options: {
    database: Database;
    headers: HeaderStore;
    outbox: Outbox;
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#headers = options.headers;
    this.#outbox = options.outbox;
    this.#now = options.now;
  }

  /** Says whom to tell of each change of an existing document: on this replica, once it is on disk. */
  onChanged(listener: (change: DocumentChange) => void): void {
    this.#listeners.push(listener);
  }

  /**
   * Changes an existing document.
   * @param work - makes the room's change and returns the answer; when it records nothing, nothing is written
   * @throws NotFoundError when it does not exist for this viewer
   * @throws NotAllowedError when the viewer may read but not do this
   */
  async change<T>(
    request: ChangeRequest,
    work: (change: DocumentChange) => Promise<T>,
  ): Promise<T> {
    const at = this.#now().toISOString();
    const { access, ref } = request;
    return this.#transaction(trx =>
      once(trx, request.idempotent, at, {
        work: async () => {
          const { answer, change } = await this.#changeOne(
            { trx, at, request },
            work,
          );
          this.#tellWhenKept(trx, [change]);
          return { answer, postmortemId: change.before.id };
        },
        again: () => this.#mustStillRead(trx, ref, access),
      }),
    );
  }

  /**
   * Changes several documents, all of them or none. They are taken in the order of their ids, so that no two of
   * these wait for each other; one of which `work` records nothing stays as it was.
   * @param ids - of the documents; not empty
   * @param steps - `begin` and `end` write what belongs to all of them, around what is done to `each`
   * @throws NotFoundError when one of them does not exist for this viewer
   * @throws NotAllowedError when the viewer may read but not do this to one of them
   */
  async changeAll<T>(
    request: Omit<ChangeRequest, 'ref' | 'ifSeq' | 'state'>,
    ids: string[],
    steps: {
      begin(trx: Knex.Transaction, at: string): Promise<void>;
      each(change: DocumentChange): Promise<void>;
      end(trx: Knex.Transaction, at: string): Promise<T>;
    },
  ): Promise<T> {
    const at = this.#now().toISOString();
    const inOrder = [...ids].sort();
    const [postmortemId] = inOrder;
    return this.#transaction(trx =>
      once(trx, request.idempotent, at, {
        work: async () => {
          const changes: DocumentChange[] = [];
          await steps.begin(trx, at);
          for (const ref of inOrder) {
            const made = await this.#changeOrLeave(
              { trx, at, request: { ...request, ref } },
              change => steps.each(change),
            );
            if (made) changes.push(made);
          }
          const answer = await steps.end(trx, at);
          this.#tellWhenKept(trx, changes);
          return { answer, postmortemId };
        },
        again: () => this.#mustStillRead(trx, postmortemId, request.access),
      }),
    );
  }

  /** Behind a savepoint, as finding a document counts a change of it. */
  async #changeOrLeave(
    { trx, ...under }: ChangeUnderWay,
    work: (change: DocumentChange) => Promise<void>,
  ): Promise<DocumentChange | undefined> {
    try {
      return await trx.transaction(async inner => {
        const { change } = await this.#changeOne(
          { trx: inner, ...under },
          work,
        );
        return change;
      });
    } catch (error) {
      if (error instanceof Unchanged) return undefined;
      throw error;
    }
  }

  async #changeOne<T>(
    { trx, at, request }: ChangeUnderWay,
    work: (change: DocumentChange) => Promise<T>,
  ): Promise<{ answer: T; change: DocumentChange }> {
    const { access, ref } = request;
    const before = await this.#headers.advance(trx, ref, access, {
      state: request.state,
      touchedAt: request.about === 'row' ? at : undefined,
    });
    // The predicate saw the readers from before the wait for the lock; the header is from after it.
    if (!before || !access.reads(before)) throw notFound();
    this.#authorize(request, before);
    if (request.ifSeq !== undefined) checkSeq(before, request.ifSeq);
    const change = this.#begin(trx, access, at, before);
    const answer = await work(change);
    if (change.changes.length === 0) throw new Unchanged(answer);
    await this.#finish(change, request);
    return { answer, change };
  }

  /** Once the transaction is on disk; never, where it is rolled back. */
  #tellWhenKept(trx: Knex.Transaction, changes: DocumentChange[]): void {
    trx.executionPromise.then(
      () => {
        for (const change of changes) {
          this.#listeners.forEach(listener => listener(change));
        }
      },
      // Rolled back.
      () => {},
    );
  }

  /**
   * Writes what stands beside a document, such as a comment: one after the other like its changes, but
   * none of them. It takes no `seq` and leaves no revision, and whoever may read the document may do it.
   * @param request.isLast - the document, which may have been deleted, is gone afterwards: sent again,
   *   its end is told again, as nobody is left to read it
   * @throws NotFoundError when it does not exist for this viewer
   */
  async annotate<T>(
    request: Pick<ChangeRequest, 'access' | 'ref' | 'ifSeq' | 'idempotent'> & {
      isLast?: boolean;
    },
    work: (change: DocumentChange) => Promise<T>,
  ): Promise<T> {
    const at = this.#now().toISOString();
    const { access, ref, ifSeq, isLast } = request;
    return this.#transaction(trx =>
      once(trx, request.idempotent, at, {
        work: async () => {
          const state = isLast ? 'any' : 'live';
          const header = await this.#headers.lock(trx, ref, access, state);
          if (!header || !access.reads(header)) throw notFound();
          if (ifSeq !== undefined) checkSeq(header, ifSeq);
          const change = this.#begin(trx, access, at, header);
          const answer = await work(change);
          await this.#outbox.keep(trx, at, header.id, change.effects);
          return { answer, postmortemId: header.id };
        },
        again: async () => {
          if (!isLast) await this.#mustStillRead(trx, ref, access);
        },
      }),
    );
  }

  /**
   * Makes a new document of `header`; `work` adds its rows.
   * @param request.isOneOfMany - others are made at the same time, as by an import
   */
  async create<T extends { ref: string }>(
    request: {
      access: Access;
      reason?: string;
      idempotent?: IdempotentRequest;
      isOneOfMany?: boolean;
    },
    makeHeader: (trx: Knex.Transaction, at: string) => Promise<Header>,
    work: (change: DocumentChange) => Promise<T>,
  ): Promise<T> {
    const at = this.#now().toISOString();
    const { access, isOneOfMany } = request;
    const make = (trx: Knex.Transaction) =>
      once(trx, request.idempotent, at, {
        work: async () => {
          const header = await makeHeader(trx, at);
          await this.#headers.insert(trx, header);
          const change = this.#begin(trx, access, at, { ...header, seq: 0 });
          const answer = await work(change);
          await this.#finish(change, request);
          return { answer, postmortemId: header.id };
        },
        again: ({ answer, postmortemId }) =>
          this.#mustStillRead(trx, postmortemId ?? answer?.ref ?? '', access),
      });
    return isOneOfMany
      ? this.#database.oneOfMany(make)
      : this.#transaction(make);
  }

  /** An answer that was kept is given again only to those who could still read it. */
  async #mustStillRead(
    trx: Knex.Transaction,
    ref: string,
    access: Access,
  ): Promise<void> {
    for (const state of ['live', 'deleted'] as const) {
      if (await this.#headers.find(trx, ref, access, state)) return;
    }
    throw notFound();
  }

  #begin(
    trx: Knex.Transaction,
    access: Access,
    at: string,
    header: Header,
  ): DocumentChange {
    const actionNumbers = {
      next: () => this.#headers.nextActionNumber(trx, header.id),
      begin: (last: number) =>
        this.#headers.setActionNumber(trx, header.id, last),
    };
    return new DocumentChange(
      trx,
      access.viewer,
      at,
      header,
      actionNumbers,
      targetId => this.#revisions.deletionOf(trx, header.id, targetId),
      access,
    );
  }

  #authorize(request: ChangeRequest, header: Header): void {
    const { access, change, role } = request;
    if (!access.allows(change, header)) {
      throw new NotAllowedError(`You may not ${change} this post-mortem`);
    }
    if (role === 'lead' && !leads(access.viewer, header)) {
      throw new NotAllowedError(
        'Only authors, reviewers and the facilitator may do this',
      );
    }
  }

  async #finish(
    change: DocumentChange,
    { reason, about }: Pick<ChangeRequest, 'reason' | 'about'>,
  ): Promise<void> {
    const { trx, before, header, at, viewer, changes } = change;
    if (change.headerChanged) await this.#headers.update(trx, before, header);
    else if (about !== 'row') await this.#headers.touch(trx, header);
    await this.#revisions.record(trx, header.id, {
      seq: header.seq,
      actor: viewer.userRef,
      at,
      reason,
      changes,
    });
    await this.#search.reindex(trx, header.id, change.texts);
    await this.#facts.refresh(change);
    await this.#countingLog.refresh(change);
    await this.#insights.refresh(change);
    await this.#recurrences.refresh(change);
    await this.#tally.refresh(change);
    await this.#actionTally.refresh(change);
    await this.#outbox.keep(trx, at, header.id, change.effects);
  }

  async #transaction<T>(
    work: (trx: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.#database.transaction(work);
    } catch (error) {
      if (error instanceof Unchanged) return error.answer as T;
      throw error;
    }
  }
}
