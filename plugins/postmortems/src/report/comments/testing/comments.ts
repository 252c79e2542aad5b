import type {
  Comment,
  CommentThread,
} from 'backstage-plugin-postmortems-common';

/** A comment of Dan’s that begins a thread, unless a test says otherwise. */
export function aComment(overrides: Partial<Comment> = {}): Comment {
  const id = overrides.id ?? '00000000-0000-4000-8000-0000000000c1';
  return {
    version: 1,
    threadId: id,
    target: { kind: 'document', key: null },
    body: 'Which pool?',
    mentions: [],
    createdAt: '2025-02-10T08:00:00.000Z',
    createdBy: 'user:default/dan',
    editedAt: null,
    deleted: false,
    resolvedAt: null,
    resolvedBy: null,
    may: { edit: false, delete: false, resolve: true },
    ...overrides,
    id,
  };
}

export function aThread(
  begun: Partial<Comment> = {},
  replies: Partial<Comment>[] = [],
): CommentThread {
  const comment = aComment(begun);
  return {
    ...comment,
    targetDeleted: false,
    replies: replies.map(reply =>
      aComment({ threadId: comment.id, target: comment.target, ...reply }),
    ),
  };
}
