import {
  ActionReview,
  ActionReviewSummary,
  ReviewDecision,
  ReviewedAction,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { actionKey } from '../actionItems/actionKey';
import { ReadScope, whereVisible } from '../access';
import { keysetPage } from '../database';
import { joinedMention, MENTION_OF_JOINED } from '../postmortems/mention';

/** A review, without what was gone through. */
export type StoredReview = Omit<ActionReview, 'actions'> & {
  /** When something last happened in it. */
  touchedAt: string;
};

const REVIEW = {
  id: 'id',
  scope: 'scope',
  startedAt: 'started_at',
  startedBy: 'started_by',
  finishedAt: 'finished_at',
  touchedAt: 'touched_at',
};

/** SQL of reviews. A scope of none is kept as an empty one. */
export class ActionReviewStore {
  async find(knex: Knex, id: string): Promise<StoredReview | undefined> {
    const row = await knex('action_reviews')
      .select(REVIEW)
      .where({ id })
      .first();
    return row && toReview(row);
  }

  async findOpen(
    knex: Knex,
    scope: string | null,
  ): Promise<StoredReview | undefined> {
    const row = await knex('action_reviews')
      .select(REVIEW)
      .where({ open_scope: scope ?? '' })
      .first();
    return row && toReview(row);
  }

  async findLastFinished(
    knex: Knex,
    scope: string | null,
  ): Promise<StoredReview | undefined> {
    const row = await knex('action_reviews')
      .select(REVIEW)
      .where({ scope: scope ?? '' })
      .whereNotNull('finished_at')
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .first();
    return row && toReview(row);
  }

  /** Newest first. */
  async list(
    knex: Knex,
    scope: string | null,
    page: { limit: number; cursor?: string },
  ): Promise<{ reviews: StoredReview[]; nextCursor: string | null }> {
    const { rows, nextCursor } = await keysetPage<StoredReview>(
      knex('action_reviews')
        .select(REVIEW)
        .where({ scope: scope ?? '' }),
      {
        ...page,
        order: {
          columns: [
            { column: 'started_at', type: 'time' },
            { column: 'id', type: 'id' },
          ],
          direction: 'desc',
        },
        key: ({ startedAt, id }) => [startedAt, id],
      },
    );
    return { reviews: rows.map(toReview), nextCursor };
  }

  /** Begins one, unless one of its scope is under way. */
  async insert(trx: Knex.Transaction, review: StoredReview): Promise<void> {
    await trx('action_reviews')
      .insert({
        id: review.id,
        scope: review.scope ?? '',
        open_scope: review.scope ?? '',
        started_at: review.startedAt,
        started_by: review.startedBy,
        touched_at: review.touchedAt,
        finished_at: null,
      })
      .onConflict('open_scope')
      .ignore();
  }

  /** What is over stays as it ended. */
  async finish(knex: Knex, id: string, at: string): Promise<void> {
    await knex('action_reviews')
      .where({ id })
      .whereNull('finished_at')
      .update({ finished_at: at, touched_at: at, open_scope: null });
  }

  async touch(knex: Knex, id: string, at: string): Promise<void> {
    await knex('action_reviews').where({ id }).update({ touched_at: at });
  }

  /** Whether there is such an action that a scope may read; an idea is none. */
  async isAction(
    knex: Knex,
    scope: ReadScope,
    actionItemId: string,
  ): Promise<boolean> {
    const found = await knex('action_items')
      .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
      .where({ 'action_items.id': actionItemId })
      .modify(whereAction)
      .modify(whereVisible, scope)
      .first('action_items.id');
    return found !== undefined;
  }

  async count(knex: Knex, reviewId: string): Promise<number> {
    const [{ n }] = await knex('action_review_decisions')
      .where({ review_id: reviewId })
      .count({ n: '*' });
    return Number(n);
  }

  /** Keeps what was decided, over what was before; saying the same again moves nothing. */
  async decide(
    knex: Knex,
    reviewId: string,
    actionItemId: string,
    said: { decision: ReviewDecision; at: string },
  ): Promise<void> {
    await knex('action_review_decisions')
      .insert({
        review_id: reviewId,
        action_item_id: actionItemId,
        decision: said.decision,
        decided_at: said.at,
      })
      .onConflict(['review_id', 'action_item_id'])
      .merge(['decision']);
  }

  async undecide(
    knex: Knex,
    reviewId: string,
    actionItemId: string,
  ): Promise<void> {
    await knex('action_review_decisions')
      .where({ review_id: reviewId, action_item_id: actionItemId })
      .delete();
  }

  /** What was gone through, first to last, of what a scope may read. */
  async decided(
    knex: Knex,
    scope: ReadScope,
    reviewId: string,
  ): Promise<ReviewedAction[]> {
    const rows = await decisions(knex, scope, [reviewId])
      .orderBy([
        'action_review_decisions.decided_at',
        'action_review_decisions.action_item_id',
      ])
      .select(
        'action_review_decisions.action_item_id',
        'action_review_decisions.decision',
        'action_review_decisions.decided_at',
        'action_items.number',
        'action_items.title',
        ...MENTION_OF_JOINED,
      );
    return rows.map((row: any) => ({
      actionItemId: row.action_item_id,
      key: actionKey(row.number),
      title: row.title,
      postmortem: joinedMention(row),
      decision: row.decision,
      decidedAt: row.decided_at,
    }));
  }

  /** How many actions that a scope may read were decided how, by review. */
  async tallies(
    knex: Knex,
    scope: ReadScope,
    reviewIds: string[],
  ): Promise<Map<string, ActionReviewSummary['decided']>> {
    const rows: any[] = await decisions(knex, scope, reviewIds)
      .groupBy(
        'action_review_decisions.review_id',
        'action_review_decisions.decision',
      )
      .orderBy('action_review_decisions.decision')
      .select(
        'action_review_decisions.review_id',
        'action_review_decisions.decision',
      )
      .count({ n: '*' });
    const tallies = new Map<string, ActionReviewSummary['decided']>();
    for (const { review_id: id, decision, n } of rows) {
      const tally = tallies.get(id) ?? [];
      tally.push({ decision, actions: Number(n) });
      tallies.set(id, tally);
    }
    return tallies;
  }
}

function decisions(
  knex: Knex,
  scope: ReadScope,
  reviewIds: string[],
): Knex.QueryBuilder {
  return knex('action_review_decisions')
    .join(
      'action_items',
      'action_items.id',
      'action_review_decisions.action_item_id',
    )
    .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
    .whereIn('action_review_decisions.review_id', reviewIds)
    .modify(whereAction)
    .modify(whereVisible, scope);
}

function whereAction(query: Knex.QueryBuilder): void {
  query
    .whereNull('action_items.deleted_at')
    .where('action_items.is_idea', false);
}

function toReview(row: StoredReview): StoredReview {
  return { ...row, scope: row.scope || null };
}
