import { Header } from 'backstage-plugin-postmortems-common';
import { participantsOf } from '../access';
import { Database } from '../database';
import type { Cause } from '../outbox/notices/Notice';
import { CommentStore } from './CommentStore';

/** Whom comments concern, apart from who may read them: that is seen to where they are told. */
export class CommentAudience {
  readonly #database: Database;
  readonly #store = new CommentStore();

  constructor({ database }: { database: Database }) {
    this.#database = database;
  }

  /**
   * Whom a comment or a mention concerns by now; nobody of one that was deleted. Who is mentioned in a
   * comment is told of that alone, and who wrote it of neither.
   */
  async of(
    { kind, payload, postmortemId }: Cause,
    header: Header,
  ): Promise<string[]> {
    const knex = this.#database.reader;
    const id = String(payload.commentId);
    const comment = await this.#store.find(knex, postmortemId, id);
    if (!comment || comment.deletedAt) return [];
    const { createdBy, mentions, threadId } = comment;
    const others = (refs: string[]) => refs.filter(ref => ref !== createdBy);
    if (kind === 'mention') {
      const { users } = payload;
      return others(mentions).filter(
        ref => !Array.isArray(users) || users.includes(ref),
      );
    }
    const concerned = new Set([
      ...participantsOf(header),
      ...(await this.#store.writersIn(knex, threadId)),
    ]);
    return others([...concerned]).filter(ref => !mentions.includes(ref));
  }
}
