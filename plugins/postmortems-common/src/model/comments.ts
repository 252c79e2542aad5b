import { z } from 'zod';
import { pageQuery } from './paging';
import { idSchema, instantSchema, versionSchema } from './scalars';
import { markdown } from './text';
import { keySchema } from './vocabulary';

/** What a comment may be about, as the history calls it too. */
export const COMMENT_TARGETS = [
  'document',
  'section',
  'event',
  'factor',
  'action',
] as const;
export type CommentTargetKind = (typeof COMMENT_TARGETS)[number];

/** How long a comment may be, in code points, and how many there may be. */
export const COMMENT_LIMITS = {
  body: 10_000,
  document: 2_000,
  thread: 200,
} as const;

function isKeyOf({ kind, key }: { kind: CommentTargetKind; key: unknown }) {
  if (kind === 'document') return key === null;
  return (kind === 'section' ? keySchema : idSchema).safeParse(key).success;
}

/** The document as a whole, a section by its key, or a row by its id. */
export const commentTargetSchema = z
  .strictObject({
    kind: z.enum(COMMENT_TARGETS),
    key: z.string().max(60).nullable(),
  })
  .refine(isKeyOf, {
    message:
      'must be the document with a key of null, a section with its key, or a row with its id',
  });
export type CommentTarget = z.infer<typeof commentTargetSchema>;

export const commentSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  /** The comment that began the thread: its own id, where it did. */
  threadId: idSchema,
  target: commentTargetSchema,
  /** Empty, where it was deleted and stands only for the replies to it. */
  body: z.string(),
  /** The users whom it mentions, in the order in which it does. */
  mentions: z.array(z.string()),
  createdAt: instantSchema,
  createdBy: z.string(),
  /** When its text was changed last; null where it never was. */
  editedAt: instantSchema.nullable(),
  deleted: z.boolean(),
  /** When its thread was settled; null while it is open, and of a reply. */
  resolvedAt: instantSchema.nullable(),
  resolvedBy: z.string().nullable(),
  /** What the person asking may do with it. */
  may: z.strictObject({
    edit: z.boolean(),
    delete: z.boolean(),
    /** Settle its thread, and open it again. */
    resolve: z.boolean(),
  }),
});
export type Comment = z.infer<typeof commentSchema>;

/** A comment and what was replied to it, the oldest first. */
export const commentThreadSchema = commentSchema.extend({
  /** True where the row that it is about was deleted. */
  targetDeleted: z.boolean(),
  replies: z.array(commentSchema),
});
export type CommentThread = z.infer<typeof commentThreadSchema>;

export const commentThreadPageSchema = z.strictObject({
  items: z.array(commentThreadSchema),
  /** Where the next page begins; none on the last. */
  nextCursor: z.string().nullable(),
});
export type CommentThreadPage = z.infer<typeof commentThreadPageSchema>;

/** Threads of a document, the oldest first; those about one thing of it, where that is named. */
export const commentListQuerySchema = z
  .strictObject({
    kind: z.enum(COMMENT_TARGETS).optional(),
    key: z.string().min(1).max(60).optional(),
    resolved: z
      .enum(['true', 'false'])
      .transform(text => text === 'true')
      .optional(),
    ...pageQuery,
  })
  .refine(
    ({ kind, key }) =>
      kind ? isKeyOf({ kind, key: key ?? null }) : key === undefined,
    { message: 'kind and key must name one thing of the document' },
  );
export type CommentListQuery = z.infer<typeof commentListQuerySchema>;

/** How much is said about one thing of a document. */
export const commentCountSchema = z.strictObject({
  target: commentTargetSchema,
  comments: z.int().min(1),
  threads: z.int().min(1),
  openThreads: z.int().min(0),
});
export type CommentCount = z.infer<typeof commentCountSchema>;

export const commentCountsSchema = z.strictObject({
  items: z.array(commentCountSchema),
});
export type CommentCounts = z.infer<typeof commentCountsSchema>;

const body = markdown(COMMENT_LIMITS.body).refine(text => text.trim() !== '', {
  message: 'must not be empty',
});

/** Begins a thread about something, or replies to one. */
export const commentCreateSchema = z
  .strictObject({
    target: commentTargetSchema.optional(),
    threadId: idSchema.optional(),
    body,
  })
  .refine(
    ({ target, threadId }) =>
      (target === undefined) !== (threadId === undefined),
    { message: 'must have either a target or a threadId' },
  );
export type CommentCreate = z.infer<typeof commentCreateSchema>;

export const commentPatchSchema = z
  .strictObject({
    body: body.optional(),
    /** Settles the thread that the comment began, or opens it again. */
    resolved: z.boolean().optional(),
  })
  .refine(patch => Object.keys(patch).length > 0, {
    message: 'must change something',
  });
export type CommentPatch = z.infer<typeof commentPatchSchema>;
