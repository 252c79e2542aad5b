import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  Erasure,
  Purge,
  Redaction,
  RedactionResult,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Database } from '../database';
import { RowRequest } from '../rows/RowEditor';
import { DocumentChange } from './DocumentChange';
import { DocumentWriter } from './DocumentWriter';
import { HeaderStore } from './HeaderStore';
import { HistoryRedaction, textsIn } from './HistoryRedaction';
import { forgetAnswers } from './idempotency';
import { PurgeStore } from './PurgeStore';
import { RevisionStore } from './RevisionStore';
import { SearchStore } from './SearchStore';

/** Takes texts that went out of the history of a post-mortem out of what else is kept of it. */
type RedactElsewhere = (
  trx: Knex.Transaction,
  postmortemId: string,
  texts: ReadonlySet<string>,
) => Promise<void>;

/**
 * Looks at what is kept of a post-mortem elsewhere, before it goes.
 * @returns takes away, once it is gone, what is left of that
 */
type ForgetElsewhere = (
  trx: Knex.Transaction,
  postmortemId: string,
) => Promise<() => Promise<void>>;

/** What administrators take away for good: a whole post-mortem, or what its history says. */
export class ErasureService {
  readonly #database: Database;
  readonly #writer: DocumentWriter;
  readonly #headers: HeaderStore;
  readonly #purges = new PurgeStore();
  readonly #revisions = new RevisionStore();
  readonly #search = new SearchStore();
  readonly #redactElsewhere: RedactElsewhere;
  readonly #forgetElsewhere: ForgetElsewhere;
  readonly #onHidden: () => void;

  constructor(options: {
    database: Database;
    writer: DocumentWriter;
    headers: HeaderStore;
    redactElsewhere: RedactElsewhere;
    forgetElsewhere: ForgetElsewhere;
    /** Called when somebody who could read one may have lost it from view. */
    onHidden?: () => void;
  }) {
    this.#database = options.database;
    this.#writer = options.writer;
    this.#headers = options.headers;
    this.#redactElsewhere = options.redactElsewhere;
    this.#forgetElsewhere = options.forgetElsewhere;
    this.#onHidden = options.onHidden ?? (() => {});
  }

  /**
   * Takes a post-mortem that was deleted away for good, with all that belongs to it. What stays has no
   * text: its reference, which is never given again, who did it, when, and why.
   * @throws NotAllowedError unless the caller is an administrator
   * @throws ConflictError when it was not deleted
   */
  async purge(request: RowRequest, { reason }: Erasure): Promise<Purge> {
    const purge = await this.#writer.annotate(
      { ...request, isLast: true },
      async change => {
        const { trx, viewer, at } = change;
        const { id, ref } = change.before;
        mustAdminister(change, request.access.allows('delete', change.before));
        if (!(await this.#headers.isDeleted(trx, id))) {
          throw new ConflictError('It is purged only after it was deleted');
        }
        await forgetAnswers(trx, id);
        await this.#search.forget(trx, id);
        const forgetRest = await this.#forgetElsewhere(trx, id);
        await this.#headers.remove(trx, id);
        await forgetRest();
        const made = { ref, reason, purgedBy: viewer.userRef, purgedAt: at };
        await this.#purges.insert(trx, id, made);
        return made;
      },
    );
    await this.#database.wipeDeleted();
    this.#onHidden();
    return purge;
  }

  /**
   * Takes what a revision says out of the history, wherever else it stands there; the post-mortem stays
   * as it is, and so does what it still says.
   * @throws NotAllowedError unless the caller is an administrator
   * @throws ConflictError when the post-mortem still says all of it
   */
  async redact(
    request: RowRequest,
    n: number,
    { reason }: Erasure,
  ): Promise<RedactionResult> {
    const result = await this.#writer.annotate(request, async change => {
      const { trx, viewer, at, before } = change;
      mustAdminister(change, request.access.allows('update', before));
      const redaction = new HistoryRedaction(n);
      for await (const entry of this.#revisions.entries(trx, before.id)) {
        redaction.see(entry);
      }
      const texts = redaction.decide(before.visibilityReason);
      if (!texts) throw new NotFoundError('No such revision');
      if (texts.size === 0) {
        throw new ConflictError(
          'The post-mortem still says all of it: change it there first',
        );
      }
      const revisions = await this.#rewrite(trx, before.id, redaction, {
        by: viewer.userRef,
        at,
        reason,
      });
      await this.#redactElsewhere(trx, before.id, texts);
      await forgetAnswers(trx, before.id, answer =>
        textsIn(answer).some(text => texts.has(text)),
      );
      return { revisions };
    });
    await this.#database.wipeDeleted();
    return result;
  }

  /** Answers which revisions lost something. */
  async #rewrite(
    trx: Knex.Transaction,
    id: string,
    redaction: HistoryRedaction,
    by: Redaction,
  ): Promise<number[]> {
    const rewritten = new Set<number>();
    // What things were called is known only when every text has been found.
    for (const step of ['withoutTexts', 'withoutLabels'] as const) {
      for await (const entry of this.#revisions.entries(trx, id)) {
        const less = redaction[step](entry);
        if (!less) continue;
        await this.#revisions.redact(trx, id, less, by);
        rewritten.add(entry.n);
      }
    }
    return [...rewritten].sort((a, b) => a - b);
  }
}

function mustAdminister({ viewer }: DocumentChange, isAllowed: boolean): void {
  if (!viewer.isAdministrator || !isAllowed) {
    throw new NotAllowedError(
      'Only administrators take something away for good',
    );
  }
}
