import type {
  Comment,
  CommentThread,
} from 'backstage-plugin-postmortems-common';

/** The threads after a comment in them was written, changed or deleted; as the server would list them. */
export function withComment(
  threads: readonly CommentThread[],
  comment: Comment,
): CommentThread[] {
  const begins = comment.threadId === comment.id;
  const known = threads.some(({ id }) => id === comment.threadId);
  if (!known) {
    return begins && !comment.deleted
      ? [...threads, { ...comment, targetDeleted: false, replies: [] }]
      : [...threads];
  }
  return threads
    .map(thread => {
      if (thread.id !== comment.threadId) return thread;
      return begins
        ? { ...thread, ...comment }
        : { ...thread, replies: withReply(thread.replies, comment) };
    })
    .filter(({ deleted, replies }) => !deleted || replies.length > 0);
}

function withReply(replies: readonly Comment[], reply: Comment): Comment[] {
  const others = replies.filter(({ id }) => id !== reply.id);
  if (reply.deleted) return others;
  // Ids begin with the time.
  return [...others, reply].sort((a, b) => (a.id < b.id ? -1 : 1));
}
