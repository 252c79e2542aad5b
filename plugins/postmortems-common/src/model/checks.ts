import { z } from 'zod';
import { instantSchema } from './scalars';
import { line, TEXT_LIMITS } from './text';

/** The checks of the review, in the order of the process. */
export const CHECK_IDS = [
  'timeline-complete',
  'times-in-order',
  'data-gaps-noted',
  'several-factors',
  'whys-deep',
  'no-person-leaf',
  'factors-have-actions',
  'actions-complete',
  'actions-specific',
  'action-prevents',
  'actions-sponsored',
  'impact-quantified',
  'root-cause-told',
  'lessons-told',
  'runbook-told',
  'consistent',
  'blameless',
  'restriction-reasoned',
  'distributed',
  'actions-tracked',
  'follow-up-scheduled',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** `fail` where the process leaves no choice, `warn` where a person judges, `not_yet` where there is nothing to judge. */
export const CHECK_STATES = ['pass', 'warn', 'fail', 'not_yet'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** The parts of a document that a check speaks of. */
export const CHECK_PARTS = [
  'incident',
  'section',
  'timeline',
  'factors',
  'action_items',
  'evidence',
  'review',
] as const;
export type CheckPart = (typeof CHECK_PARTS)[number];

/** A place in a document that a check speaks of. */
export const checkPlaceSchema = z.strictObject({
  part: z.enum(CHECK_PARTS),
  /** A section's key or a row's id; null for the part as a whole. */
  id: z.string().nullable(),
  /** The field that is meant, as the model calls it; null where all of it is. */
  field: z.string().nullable(),
  /** What a person calls it: a section's title, `AI-001`, the start of a statement. */
  label: z.string(),
});
export type CheckPlace = z.infer<typeof checkPlaceSchema>;

/** One sentence of a check, by its key among the words of the check, and what stands in its places. */
export const saidReasonSchema = z.strictObject({
  reason: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type SaidReason = z.infer<typeof saidReasonSchema>;

/** What one check says of a post-mortem. */
export const saidCheckSchema = z.strictObject({
  id: z.enum(CHECK_IDS),
  state: z.enum(CHECK_STATES),
  title: z.string(),
  /** What was found. */
  text: z.string(),
  /** The sentences of `text`, for whoever says them in another language. */
  said: z.array(saidReasonSchema).min(1),
  /** Why it is looked at, and where the process asks for it. */
  why: z.string(),
  /** What to do; empty where nothing is to be done. */
  advice: z.string(),
  places: z.array(checkPlaceSchema),
});
export type SaidCheck = z.infer<typeof saidCheckSchema>;

export const saidChecksSchema = z.strictObject({
  items: z.array(saidCheckSchema),
});
export type SaidChecks = z.infer<typeof saidChecksSchema>;

export const checksQuerySchema = z.strictObject({
  /** Judges a draft as it would be judged once it is in review: what is still missing then fails. */
  for: z.literal('publication').optional(),
});
export type ChecksQuery = z.infer<typeof checksQuerySchema>;

/** Why a post-mortem is to be published although a check fails. */
export const waiverRequestSchema = z.strictObject({
  check: z.enum(CHECK_IDS),
  reason: line(TEXT_LIMITS.line),
});
export type WaiverRequest = z.infer<typeof waiverRequestSchema>;

/** A check that failed when the post-mortem was published, and who published it nevertheless. */
export const waiverSchema = waiverRequestSchema.extend({
  by: z.string(),
  at: instantSchema,
});
export type Waiver = z.infer<typeof waiverSchema>;
