import { z } from 'zod';
import { actionItemSchema } from './actionItem';
import { postmortemMentionSchema } from './lists';
import { pageOf, pageQuery } from './paging';
import { groupRefSchema, idSchema, instantSchema } from './scalars';

/** What may be decided of an action in a weekly review, as a word. The change itself is one of the action. */
export const REVIEW_DECISIONS = [
  'kept',
  'reassigned',
  'moved',
  'done',
  'proven',
  'verified',
  'reopened',
  'wont_do',
  'snoozed',
] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** How many actions one review goes through. */
export const REVIEW_LIMIT = 1_000;

/** A review in which nothing happened for so long is over, whether or not somebody said so. */
export const REVIEW_IDLE_HOURS = 24;

/** Stands in addresses for the scope that is no group. */
export const WHOLE_ORGANISATION = 'organisation';

const scope = groupRefSchema.nullable();

export const actionReviewBeginSchema = z.strictObject({
  /** A group, with the groups below it and all members; none: the whole organisation. */
  scope,
});
export type ActionReviewBegin = z.infer<typeof actionReviewBeginSchema>;

export const actionReviewScopeQuerySchema = z.strictObject({
  /** The whole organisation, where nothing is said. */
  scope: z.union([z.literal(WHOLE_ORGANISATION), groupRefSchema]).optional(),
});
export type ActionReviewScopeQuery = z.infer<
  typeof actionReviewScopeQuerySchema
>;

export const actionReviewListQuerySchema = actionReviewScopeQuerySchema.extend({
  ...pageQuery,
});
export type ActionReviewListQuery = z.infer<typeof actionReviewListQuerySchema>;

const actionReviewFields = {
  id: idSchema,
  scope,
  /** When it was begun, and who ran the meeting: it is about actions, and counts nobody's. */
  startedAt: instantSchema,
  startedBy: z.string(),
  /** None while it is under way. */
  finishedAt: instantSchema.nullable(),
};

/** A review, with how many actions were decided how, of those that the person asking may read. */
export const actionReviewSummarySchema = z.strictObject({
  ...actionReviewFields,
  decided: z.array(
    z.strictObject({
      decision: z.enum(REVIEW_DECISIONS),
      actions: z.int().min(1),
    }),
  ),
});
export type ActionReviewSummary = z.infer<typeof actionReviewSummarySchema>;

/** Newest first. */
export const actionReviewPageSchema = pageOf(actionReviewSummarySchema);
export type ActionReviewPage = z.infer<typeof actionReviewPageSchema>;

export const latestActionReviewSchema = z.strictObject({
  /** The newest that is over. */
  last: actionReviewSummarySchema.nullable(),
  /** The one under way, which whoever begins one now continues. */
  open: actionReviewSummarySchema.nullable(),
});
export type LatestActionReview = z.infer<typeof latestActionReviewSchema>;

export const reviewedActionSchema = z.strictObject({
  actionItemId: idSchema,
  key: actionItemSchema.shape.key,
  title: actionItemSchema.shape.title,
  postmortem: postmortemMentionSchema,
  decision: z.enum(REVIEW_DECISIONS),
  decidedAt: instantSchema,
});
export type ReviewedAction = z.infer<typeof reviewedActionSchema>;

/** A review with what was gone through, first to last, as far as the person asking may read it. */
export const actionReviewSchema = z.strictObject({
  ...actionReviewFields,
  actions: z.array(reviewedActionSchema),
});
export type ActionReview = z.infer<typeof actionReviewSchema>;

export const actionReviewDecisionSchema = z.strictObject({
  /** Nothing takes back what was said before. */
  decision: z.enum(REVIEW_DECISIONS).nullable(),
});
export type ActionReviewDecision = z.infer<typeof actionReviewDecisionSchema>;
