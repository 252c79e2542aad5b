import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Comment,
  COMMENT_LIMITS,
  CommentCounts,
  CommentCreate,
  CommentPatch,
  CommentThread,
  CommentThreadPage,
  Header,
  mentionedUsers,
} from 'backstage-plugin-postmortems-common';
import { checkMarkdown } from 'backstage-plugin-postmortems-common/report';
import { Knex } from 'knex';
import { Access } from '../access';
import { DocumentChange } from '../postmortems/DocumentChange';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import type { PostmortemService } from '../postmortems/PostmortemService';
import {
  checkRoom,
  checkVersion,
  Expected,
} from '../postmortems/preconditions';
import { timeOrderedId } from '../postmortems/timeOrderedId';
import { RowRequest } from '../rows/RowEditor';
import { StoredComment } from './CommentRow';
import { CommentStore, ThreadQuery } from './CommentStore';
import { mayDelete, rightsTo, show } from './rights';
import { TargetStore } from './TargetStore';

/**
 * What people say about a post-mortem. Whoever may read it may comment: that changes nothing of the
 * document, so it takes no `seq`, and neither its history nor its report tells of it.
 */
export class CommentService {
  readonly #writer: DocumentWriter;
  readonly #postmortems: PostmortemService;
  readonly #store = new CommentStore();
  readonly #targets = new TargetStore();

  constructor(options: {
    writer: DocumentWriter;
    postmortems: PostmortemService;
  }) {
    this.#writer = options.writer;
    this.#postmortems = options.postmortems;
  }

  /** @throws NotFoundError when the document does not exist for this viewer */
  threads(
    access: Access,
    ref: string,
    query: ThreadQuery,
  ): Promise<CommentThreadPage> {
    return this.#postmortems.read(access, ref, async (knex, header) => {
      const page = await this.#store.threads(knex, header.id, query);
      const items = await this.#withReplies(knex, access, header, page.items);
      return { items, nextCursor: page.nextCursor };
    });
  }

  /** The thread that a comment is in. */
  thread(access: Access, ref: string, id: string): Promise<CommentThread> {
    return this.#postmortems.read(access, ref, async (knex, header) => {
      const { threadId } = await this.#find(knex, header, id);
      const begun = await this.#find(knex, header, threadId);
      const [thread] = await this.#withReplies(knex, access, header, [begun]);
      return thread;
    });
  }

  counts(access: Access, ref: string): Promise<CommentCounts> {
    return this.#postmortems.read(access, ref, async (knex, { id }) => ({
      items: await this.#store.counts(knex, id),
    }));
  }

  /** @throws InputError when there is nothing such to comment on, or to reply to */
  create(request: RowRequest, sent: CommentCreate): Promise<Comment> {
    checkBody(sent.body);
    return this.#writer.annotate(request, async change => {
      const { trx, before: header, at, viewer } = change;
      await this.#checkRoom(change, sent.threadId);
      const target = sent.threadId
        ? await this.#targetOfThread(trx, header, sent.threadId)
        : sent.target!;
      const isThere = await this.#targets.among(trx, header.id, [target]);
      if (!sent.threadId && !isThere(target)) {
        throw new InputError('target: the post-mortem has nothing such');
      }
      const id = timeOrderedId(new Date(at));
      const comment: StoredComment = {
        id,
        version: 1,
        threadId: sent.threadId ?? id,
        target,
        body: sent.body,
        mentions: mentionedUsers(sent.body),
        createdAt: at,
        createdBy: viewer.userRef,
        editedAt: null,
        resolvedAt: null,
        resolvedBy: null,
        deletedAt: null,
      };
      await this.#store.insert(trx, header.id, comment);
      change.effect({
        kind: 'comment',
        dedupeKey: `comment:${id}`,
        payload: { commentId: id, by: viewer.userRef },
      });
      tellMentioned(change, comment);
      return show(comment, request.access, header);
    });
  }

  /** @throws NotAllowedError for the text of somebody else's, and for settling a thread where one may not edit */
  patch(
    request: RowRequest,
    id: string,
    expected: Expected,
    patch: CommentPatch,
  ): Promise<Comment> {
    if (patch.body !== undefined) checkBody(patch.body);
    const { access } = request;
    return this.#writer.annotate(request, async change => {
      const { trx, before: header, at, viewer } = change;
      const found = await this.#find(trx, header, id);
      if (found.deletedAt && patch.body !== undefined) throw notFound();
      const may = rightsTo(found, access, header);
      if (patch.body !== undefined && !may.edit) {
        throw new NotAllowedError('Only who wrote a comment changes it');
      }
      if (patch.resolved !== undefined && !may.resolve) {
        throw new NotAllowedError(
          'Only the beginning of a thread is resolved, by who may edit the post-mortem',
        );
      }
      checkVersion(show(found, access, header), expected, {
        ...(patch.body !== undefined && { body: patch.body }),
      });
      const edited = patch.body !== undefined && patch.body !== found.body;
      const settled =
        patch.resolved !== undefined &&
        patch.resolved !== (found.resolvedAt !== null);
      if (!edited && !settled) return show(found, access, header);
      const next: StoredComment = {
        ...found,
        version: found.version + 1,
        ...(edited && {
          body: patch.body!,
          mentions: mentionedUsers(patch.body!),
          editedAt: at,
        }),
        ...(settled && {
          resolvedAt: patch.resolved ? at : null,
          resolvedBy: patch.resolved ? viewer.userRef : null,
        }),
      };
      await this.#store.update(trx, next);
      if (edited) tellMentioned(change, next, found);
      return show(next, access, header);
    });
  }

  /** Who wrote it, or leads the post-mortem, takes it away; the replies to it stay. */
  remove(
    request: RowRequest,
    id: string,
    expected: Expected,
  ): Promise<Comment> {
    return this.#writer.annotate(request, async change => {
      const found = await this.#find(change.trx, change.before, id);
      if (found.deletedAt) throw notFound();
      return this.#setDeleted(request, change, expected, found, change.at);
    });
  }

  restore(
    request: RowRequest,
    id: string,
    expected: Expected,
  ): Promise<Comment> {
    return this.#writer.annotate(request, async change => {
      const { trx, before } = change;
      const found = await this.#store.findDeleted(trx, before.id, id);
      if (!found) throw notFound();
      await this.#checkRoom(change, found.threadId);
      return this.#setDeleted(request, change, expected, found, null);
    });
  }

  async #setDeleted(
    { access }: RowRequest,
    change: DocumentChange,
    expected: Expected,
    found: StoredComment,
    deletedAt: string | null,
  ): Promise<Comment> {
    const { trx, before: header } = change;
    if (!mayDelete(found, access, header)) {
      throw new NotAllowedError(
        'A comment is deleted by who wrote it or leads the post-mortem',
      );
    }
    checkVersion(show(found, access, header), expected);
    const next = { ...found, version: found.version + 1, deletedAt };
    await this.#store.update(trx, next);
    return show(next, access, header);
  }

  async #withReplies(
    knex: Knex,
    access: Access,
    header: Header,
    begun: StoredComment[],
  ): Promise<CommentThread[]> {
    const replies = await this.#store.replies(
      knex,
      begun.map(({ id }) => id),
    );
    const isThere = await this.#targets.among(
      knex,
      header.id,
      begun.map(({ target }) => target),
    );
    return begun.map(comment => ({
      ...show(comment, access, header),
      targetDeleted: !isThere(comment.target),
      replies: replies
        .filter(({ threadId }) => threadId === comment.id)
        .map(reply => show(reply, access, header)),
    }));
  }

  async #targetOfThread(trx: Knex, header: Header, threadId: string) {
    const begun = await this.#store.find(trx, header.id, threadId);
    if (begun?.threadId !== threadId) {
      throw new InputError('threadId: the post-mortem has no such thread');
    }
    return begun.target;
  }

  async #checkRoom(
    { trx, before }: DocumentChange,
    threadId?: string,
  ): Promise<void> {
    const count = await this.#store.count(trx, { postmortem_id: before.id });
    checkRoom('comment', count + 1, COMMENT_LIMITS.document);
    if (threadId) {
      const inThread = await this.#store.count(trx, { thread_id: threadId });
      checkRoom('comment', inThread + 1, COMMENT_LIMITS.thread, 'A thread');
    }
  }

  async #find(knex: Knex, header: Header, id: string): Promise<StoredComment> {
    const found = await this.#store.find(knex, header.id, id);
    if (!found) throw notFound();
    return found;
  }
}

/** The same as for a document that is not there: which of both it is, is nobody's to know. */
function notFound(): Error {
  return new NotFoundError('No such post-mortem');
}

function checkBody(body: string): void {
  const refusal = checkMarkdown(body);
  if (refusal) throw new InputError(`body: ${refusal}`);
}

/** Whoever is mentioned is told so once, however often a comment is changed. */
function tellMentioned(
  change: DocumentChange,
  comment: StoredComment,
  before?: StoredComment,
): void {
  const { id, version, mentions } = comment;
  const users = mentions.filter(ref => !before?.mentions.includes(ref));
  if (users.length === 0) return;
  change.effect({
    kind: 'mention',
    dedupeKey: `mention:${id}:${version}`,
    payload: { commentId: id, users, by: change.viewer.userRef },
  });
}
