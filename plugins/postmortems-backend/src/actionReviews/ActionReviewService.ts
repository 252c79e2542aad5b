import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  ActionReview,
  ActionReviewDecision,
  ActionReviewListQuery,
  ActionReviewPage,
  ActionReviewSummary,
  DEFAULT_PAGE,
  LatestActionReview,
  REVIEW_IDLE_HOURS,
  REVIEW_LIMIT,
  WHOLE_ORGANISATION,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Access } from '../access';
import { Database } from '../database';
import { IdempotentRequest, once } from '../postmortems/idempotency';
import { timeOrderedId } from '../postmortems/timeOrderedId';
import { ActionReviewStore, StoredReview } from './ActionReviewStore';

/** A review is of many post-mortems. */
const OF_NO_POSTMORTEM = '';

/**
 * The record of weekly reviews: when a group's actions were gone through, and what was decided of each. The decisions
 * themselves are changes of the actions. Of each scope one review at most is under way, which everybody in the
 * meeting shares; each sees what they may read of it.
 */
export class ActionReviewService {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #store = new ActionReviewStore();

  constructor(options: { database: Database; now: () => Date }) {
    this.#database = options.database;
    this.#now = options.now;
  }

  /** Begins a review of a scope, or continues the one under way. */
  async begin(
    access: Access,
    scope: string | null,
    idempotent?: IdempotentRequest,
  ): Promise<ActionReview> {
    const { id } = await this.#database.transaction(trx => {
      const at = this.#now().toISOString();
      return once(trx, idempotent, at, {
        work: async () => ({
          answer: { id: await this.#openOne(trx, access, scope, at) },
          postmortemId: OF_NO_POSTMORTEM,
        }),
        // Only its id is kept: what may be read of it is looked up anew.
        again: async () => {},
      });
    });
    return this.get(access, id);
  }

  /** @throws NotFoundError when there is none */
  async get(access: Access, id: string): Promise<ActionReview> {
    const { reader } = this.#database;
    return this.#show(reader, access, await this.#find(reader, id));
  }

  /** The newest that is over, and the one under way. */
  async latest(
    access: Access,
    scopeInAddress: string | undefined,
  ): Promise<LatestActionReview> {
    const { reader } = this.#database;
    const scope = toScope(scopeInAddress);
    const [unfinished, finished] = await Promise.all([
      this.#store.findOpen(reader, scope),
      this.#store.findLastFinished(reader, scope),
    ]);
    const begun = unfinished && this.#asOfNow(unfinished);
    const [last, open] = begun?.finishedAt ? [begun] : [finished, begun];
    const shown = await this.#summarize(
      access,
      [last, open].filter(review => review !== undefined),
    );
    const of = (review?: StoredReview) =>
      shown.find(({ id }) => id === review?.id) ?? null;
    return { last: of(last), open: of(open) };
  }

  /** The reviews of a scope, newest first. */
  async list(
    access: Access,
    query: ActionReviewListQuery,
  ): Promise<ActionReviewPage> {
    const { scope, limit = DEFAULT_PAGE, cursor } = query;
    const { reviews, nextCursor } = await this.#store.list(
      this.#database.reader,
      toScope(scope),
      { limit, cursor },
    );
    const items = await this.#summarize(
      access,
      reviews.map(review => this.#asOfNow(review)),
    );
    return { items, nextCursor };
  }

  /**
   * Notes what was decided of an action; saying it again changes nothing, and nothing takes it back.
   * @throws NotFoundError when there is no such review, or no such action for this viewer
   * @throws ConflictError when the review is over, or has gone through {@link REVIEW_LIMIT} already
   */
  async decide(
    access: Access,
    id: string,
    actionItemId: string,
    { decision }: ActionReviewDecision,
  ): Promise<ActionReview> {
    await this.#database.transaction(async trx => {
      const at = this.#now().toISOString();
      // One that was left alone is over, and no decision brings it back.
      const { finishedAt: leftAt } = this.#asOfNow(await this.#find(trx, id));
      // Behind this row stand those who finish it at the same time.
      if (!leftAt) await this.#store.touch(trx, id, at);
      const finishedAt = leftAt ?? (await this.#find(trx, id)).finishedAt;
      if (!(await this.#store.isAction(trx, access, actionItemId))) {
        throw new NotFoundError('No such action item');
      }
      if (finishedAt) throw new ConflictError('This review is over');
      if (decision === null) {
        await this.#store.undecide(trx, id, actionItemId);
        return;
      }
      await this.#store.decide(trx, id, actionItemId, { decision, at });
      if ((await this.#store.count(trx, id)) > REVIEW_LIMIT) {
        throw new ConflictError(
          `A review goes through ${REVIEW_LIMIT} actions at most`,
        );
      }
    });
    return this.get(access, id);
  }

  /** Ends a review; what is over stays as it ended. */
  async finish(access: Access, id: string): Promise<ActionReview> {
    await this.#store.finish(
      this.#database.reader,
      id,
      this.#now().toISOString(),
    );
    return this.get(access, id);
  }

  async #openOne(
    trx: Knex.Transaction,
    { viewer }: Access,
    scope: string | null,
    at: string,
  ): Promise<string> {
    const begun = await this.#store.findOpen(trx, scope);
    const ended = begun && this.#asOfNow(begun).finishedAt;
    if (ended) await this.#store.finish(trx, begun.id, ended);
    await this.#store.insert(trx, {
      id: timeOrderedId(new Date(at)),
      scope,
      startedAt: at,
      startedBy: viewer.userRef,
      touchedAt: at,
      finishedAt: null,
    });
    // Somebody may have been faster.
    return (await this.#store.findOpen(trx, scope))!.id;
  }

  async #find(knex: Knex, id: string): Promise<StoredReview> {
    const review = await this.#store.find(knex, id);
    if (!review) throw new NotFoundError('No such review');
    return review;
  }

  /** One that was left alone is over since it was. */
  #asOfNow(review: StoredReview): StoredReview {
    const idleMs = this.#now().getTime() - Date.parse(review.touchedAt);
    const isLeft = idleMs > REVIEW_IDLE_HOURS * 3_600_000;
    return !review.finishedAt && isLeft
      ? { ...review, finishedAt: review.touchedAt }
      : review;
  }

  async #show(
    knex: Knex,
    access: Access,
    review: StoredReview,
  ): Promise<ActionReview> {
    return {
      ...fieldsOf(this.#asOfNow(review)),
      actions: await this.#store.decided(knex, access, review.id),
    };
  }

  async #summarize(
    access: Access,
    reviews: StoredReview[],
  ): Promise<ActionReviewSummary[]> {
    const tallies = await this.#store.tallies(
      this.#database.reader,
      access,
      reviews.map(({ id }) => id),
    );
    return reviews.map(review => ({
      ...fieldsOf(review),
      decided: tallies.get(review.id) ?? [],
    }));
  }
}

function toScope(inAddress: string = WHOLE_ORGANISATION): string | null {
  return inAddress === WHOLE_ORGANISATION ? null : inAddress;
}

function fieldsOf(review: StoredReview): Omit<ActionReview, 'actions'> {
  const { id, scope, startedAt, startedBy, finishedAt } = review;
  return { id, scope, startedAt, startedBy, finishedAt };
}
