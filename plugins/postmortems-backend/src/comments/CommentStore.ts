import {
  CommentCount,
  CommentTarget,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { keysetPage } from '../database';
import {
  fromRow,
  StoredComment,
  targetColumns,
  targetOf,
  toRow,
} from './CommentRow';

const TABLE = 'comments';

/** Which threads of a document, and which of them. */
export interface ThreadQuery {
  target?: CommentTarget;
  resolved?: boolean;
  limit: number;
  cursor?: string;
}

/** SQL of comments. Their ids begin with the time, so that they order them. */
export class CommentStore {
  /** The comments that began threads, the oldest first. A deleted one is there as long as a reply to it is. */
  async threads(
    knex: Knex,
    postmortemId: string,
    { target, resolved, ...page }: ThreadQuery,
  ): Promise<{ items: StoredComment[]; nextCursor: string | null }> {
    const query = knex(TABLE)
      .where({ postmortem_id: postmortemId })
      .whereRaw('thread_id = id')
      .modify(whereShown);
    if (target) query.andWhere(targetColumns(target));
    if (resolved === true) query.whereNotNull('resolved_at');
    if (resolved === false) query.whereNull('resolved_at');
    const { rows, nextCursor } = await keysetPage<{ id: string }>(query, {
      ...page,
      order: { columns: [{ column: 'id', type: 'id' }], direction: 'asc' },
      key: ({ id }) => [id],
    });
    return { items: rows.map(fromRow), nextCursor };
  }

  /** The replies in some threads, the oldest first. */
  async replies(knex: Knex, threadIds: string[]): Promise<StoredComment[]> {
    const rows = await knex(TABLE)
      .whereIn('thread_id', threadIds)
      .whereRaw('thread_id <> id')
      .whereNull('deleted_at')
      .orderBy('id');
    return rows.map(fromRow);
  }

  /** How much is said about each thing of a document, in one query. */
  async counts(knex: Knex, postmortemId: string): Promise<CommentCount[]> {
    const rows = await knex(TABLE)
      .join(`${TABLE} as begun`, 'begun.id', `${TABLE}.thread_id`)
      .where({ [`${TABLE}.postmortem_id`]: postmortemId })
      .whereNull(`${TABLE}.deleted_at`)
      .groupBy(`${TABLE}.target_kind`, `${TABLE}.target_key`)
      .orderBy([`${TABLE}.target_kind`, `${TABLE}.target_key`])
      .select(`${TABLE}.target_kind`, `${TABLE}.target_key`)
      .count({ comments: '*' })
      .countDistinct({ threads: 'begun.id' })
      .select(
        knex.raw(
          'count(distinct case when begun.resolved_at is null then begun.id end) as open_threads',
        ),
      );
    // PostgreSQL hands over counts as text.
    return (rows as any[]).map(row => ({
      target: targetOf(row),
      comments: Number(row.comments),
      threads: Number(row.threads),
      openThreads: Number(row.open_threads),
    }));
  }

  /** One that is not deleted, or stands for the replies to it. */
  async find(
    knex: Knex,
    postmortemId: string,
    id: string,
  ): Promise<StoredComment | undefined> {
    const row = await knex(TABLE)
      .where({ id, postmortem_id: postmortemId })
      .modify(whereShown)
      .first();
    return row && fromRow(row);
  }

  async findDeleted(
    knex: Knex,
    postmortemId: string,
    id: string,
  ): Promise<StoredComment | undefined> {
    const row = await knex(TABLE)
      .where({ id, postmortem_id: postmortemId })
      .whereNotNull('deleted_at')
      .first();
    return row && fromRow(row);
  }

  /** Who said something in a thread that is still there. */
  async writersIn(knex: Knex, threadId: string): Promise<string[]> {
    return knex(TABLE)
      .where({ thread_id: threadId })
      .whereNull('deleted_at')
      .distinct()
      .pluck('created_by');
  }

  /** How many are there: in a document, or in one thread of it. */
  async count(
    knex: Knex,
    within: { postmortem_id: string } | { thread_id: string },
  ): Promise<number> {
    const [{ n }] = await knex(TABLE)
      .where(within)
      .whereNull('deleted_at')
      .count({ n: '*' });
    return Number(n);
  }

  async insert(
    trx: Knex.Transaction,
    postmortemId: string,
    comment: StoredComment,
  ): Promise<void> {
    await trx(TABLE).insert({ ...toRow(comment), postmortem_id: postmortemId });
  }

  /** Writes a comment, with its document locked: nobody else writes it meanwhile. */
  async update(trx: Knex.Transaction, comment: StoredComment): Promise<void> {
    await trx(TABLE).where({ id: comment.id }).update(toRow(comment));
  }
}

function whereShown(query: Knex.QueryBuilder): void {
  query.andWhere(either =>
    either.whereNull(`${TABLE}.deleted_at`).orWhereExists(reply =>
      reply
        .select('reply.id')
        .from(`${TABLE} as reply`)
        .whereRaw('?? = ??', ['reply.thread_id', `${TABLE}.id`])
        .whereRaw('?? <> ??', ['reply.id', `${TABLE}.id`])
        .whereNull('reply.deleted_at'),
    ),
  );
}
