import { z } from 'zod';
import { idSchema, instantSchema, versionSchema } from './scalars';

/** What a revision changed. `document` covers creation, deletion, restoration and import. */
export const REVISION_TARGETS = [
  'document',
  'header',
  'section',
  'event',
  'factor',
  'action',
  'evidence',
  'status',
  'access',
] as const;
export type RevisionTarget = (typeof REVISION_TARGETS)[number];

export const REVISION_ACTS = [
  'created',
  'changed',
  'deleted',
  'restored',
] as const;
export type RevisionAct = (typeof REVISION_ACTS)[number];

/** Who took what a revision said out of the history, when and why. */
export const redactionSchema = z.strictObject({
  by: z.string(),
  at: instantSchema,
  reason: z.string(),
});
export type Redaction = z.infer<typeof redactionSchema>;

/**
 * One change as a reader counts it. Saves of one row by one person less than ten minutes apart are
 * one revision, so it covers a range of `seq`; the ranges of a document follow each other without gaps.
 */
export const revisionSchema = z.strictObject({
  n: versionSchema,
  firstSeq: versionSchema,
  lastSeq: versionSchema,
  target: z.enum(REVISION_TARGETS),
  act: z.enum(REVISION_ACTS),
  /** The section's key or the row's id; none for the document and its header. */
  targetId: z.string().nullable(),
  /** What a person calls it: a section's title, `AI-001`, the start of a statement. Empty where it was redacted. */
  label: z.string(),
  actor: z.string(),
  startedAt: instantSchema,
  endedAt: instantSchema,
  reason: z.string().nullable(),
  redaction: redactionSchema.nullable(),
});
export type Revision = z.infer<typeof revisionSchema>;

/** One field's values before and after. */
export const fieldChangeSchema = z.strictObject({
  target: z.enum(REVISION_TARGETS),
  targetId: idSchema.or(z.string()).nullable(),
  label: z.string(),
  act: z.enum(REVISION_ACTS),
  field: z.string(),
  before: z.json(),
  after: z.json(),
  /** One of them, or both, was taken out of the history: it is `null` here. */
  redacted: z.literal(true).optional(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

/** What differs between the state after revision `from` (0: before the first) and after revision `to`. */
export const revisionDifferenceSchema = z.strictObject({
  from: z.int().min(0),
  to: versionSchema,
  revisions: z.array(revisionSchema),
  changes: z.array(fieldChangeSchema),
});
export type RevisionDifference = z.infer<typeof revisionDifferenceSchema>;
