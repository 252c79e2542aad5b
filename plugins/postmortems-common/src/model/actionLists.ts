import { z } from 'zod';
import { actionItemSchema } from './actionItem';
import { postmortemMentionSchema } from './lists';
import {
  flag,
  keys,
  oneOf,
  pageOf,
  pageQuery,
  severalEntityRefs,
} from './paging';
import {
  daySchema,
  entityRefSchema,
  idSchema,
  principalRefSchema,
} from './scalars';
import { ticketMarkSchema } from './ticket';
import {
  ACTION_STATUSES,
  ACTION_TYPES,
  CATEGORY_SOURCES,
  keySchema,
  LAYERS,
  PRIORITIES,
} from './vocabulary';

const actionItemFilters = {
  owner: principalRefSchema.optional(),
  /** A group: its own items, and those of its members and of the groups below it. */
  team: principalRefSchema.optional(),
  /** Owned by the person asking, or by a group that they belong to. */
  mine: flag.optional(),
  /** A service; or a system, domain or group, which stands for its parts. */
  entityRef: entityRefSchema.optional(),
  /** Systems, domains or groups: only what concerns an entity for which all of these stand, and `entityRef` too. */
  within: severalEntityRefs.optional(),
  /** Of the post-mortem. */
  severity: keys.optional(),
  /** Of post-mortems that are published, as factors are counted; or of all others. */
  published: flag.optional(),
  /** First and last day, in UTC, on which the incident started. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** What addresses a factor of this category. */
  category: keySchema.optional(),
  /** What addresses a factor of this pattern, or of one that was merged with it; nothing where one knows no such. */
  pattern: idSchema.optional(),
  /** Of these factors, only those of one layer. */
  layer: z.enum(LAYERS).optional(),
  /** And only those of which a person says so, or nobody yet: that they are of the pattern, or else the category. */
  source: z.enum(CATEGORY_SOURCES).optional(),
  status: oneOf(ACTION_STATUSES).optional(),
  priority: oneOf(PRIORITIES).optional(),
  type: oneOf(ACTION_TYPES).optional(),
  overdue: flag.optional(),
  /** Done, and nothing shows it yet. */
  waitingForProof: flag.optional(),
  /** Done or verified, and found again since in a post-mortem that the person asking may read. */
  recurred: flag.optional(),
  /** First and last day, in UTC, on which it was made: how old it is. */
  createdFrom: daySchema.optional(),
  createdTo: daySchema.optional(),
  /** First and last due day; what has none is left out. */
  dueFrom: daySchema.optional(),
  dueTo: daySchema.optional(),
};

/** Ordered by due day, so that what is overdue comes first and what has no day last. */
export const actionItemListQuerySchema = z.strictObject({
  ...actionItemFilters,
  ...pageQuery,
});
export type ActionItemListQuery = z.infer<typeof actionItemListQuerySchema>;

export const actionItemSummaryQuerySchema = z.strictObject(actionItemFilters);
export type ActionItemSummaryQuery = z.infer<
  typeof actionItemSummaryQuerySchema
>;

/** What became of an action that was done, as far as the person asking may read of it. */
export const actionOutcomeSchema = z.strictObject({
  /** Later post-mortems in which something that it addresses was found again, newest incident first. */
  recurrences: z.array(postmortemMentionSchema),
  /** For so many days nothing that it addresses was found again, in so many post-mortems of the same services. */
  held: z
    .strictObject({ days: z.int().min(0), postmortems: z.int().min(0) })
    .nullable(),
});
export type ActionOutcome = z.infer<typeof actionOutcomeSchema>;

/** Of one action or idea of a post-mortem. */
export const documentOutcomeSchema = actionOutcomeSchema.extend({
  actionItemId: idSchema,
  /** Other post-mortems in which an idea of the same words stands, and under which name. */
  sameIdeas: z.array(
    z.strictObject({
      key: actionItemSchema.shape.key,
      postmortem: postmortemMentionSchema,
    }),
  ),
});
export type DocumentOutcome = z.infer<typeof documentOutcomeSchema>;

/** Of the actions and ideas of a post-mortem of which there is something to tell. */
export const documentOutcomesSchema = z.strictObject({
  items: z.array(documentOutcomeSchema),
});
export type DocumentOutcomes = z.infer<typeof documentOutcomesSchema>;

export const listedActionItemSchema = actionItemSchema.extend({
  postmortem: postmortemMentionSchema,
  ...actionOutcomeSchema.shape,
  /** The issue that it has in a tracker. */
  ticket: ticketMarkSchema.nullable(),
  /** Whether the person asking may change it. */
  mayEdit: z.boolean(),
});
export type ListedActionItem = z.infer<typeof listedActionItemSchema>;

export const actionItemPageSchema = pageOf(listedActionItemSchema);
export type ActionItemPage = z.infer<typeof actionItemPageSchema>;

/**
 * The ages by which what is owed is told apart, in whole days since it was made: the first and the last of each
 * band, both in it; the last band has no end.
 */
export const AGE_BANDS = [
  { from: 0, to: 7 },
  { from: 8, to: 30 },
  { from: 31, to: 90 },
  { from: 91, to: 180 },
  { from: 181, to: 365 },
  { from: 366, to: null },
] as const;

export const actionItemSummarySchema = z.strictObject({
  open: z.int().min(0),
  inProgress: z.int().min(0),
  overdue: z.int().min(0),
  waitingForProof: z.int().min(0),
  done: z.int().min(0),
  verified: z.int().min(0),
  wontDo: z.int().min(0),
  /** Done or verified, and found again since. */
  recurred: z.int().min(0),
  /** What is owed, by its age: one entry for each of {@link AGE_BANDS}, in their order. */
  ageing: z.array(
    z.strictObject({
      from: z.int().min(0),
      to: z.int().min(0).nullable(),
      owed: z.int().min(0),
      overdue: z.int().min(0),
    }),
  ),
});
export type ActionItemSummary = z.infer<typeof actionItemSummarySchema>;

/** One step of the curve of time to close: what was known on this day after actions were made. */
export const closingPointSchema = z.strictObject({
  /** Whole days since an action was made. */
  day: z.int().min(0),
  /** How many were still followed when this day began: neither closed before, nor younger than that. */
  atRisk: z.int().min(0),
  /** How many were done on this day. */
  done: z.int().min(0),
  /** The estimated share that is done by the end of this day, and its 95% interval. */
  share: z.number().min(0).max(1),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
});
export type ClosingPoint = z.infer<typeof closingPointSchema>;

/**
 * How long actions take until they are done, as a Kaplan–Meier estimate. Those that are still owed count for as
 * long as they have been; those that will not be done, until that was said.
 */
export const actionClosingSchema = z.strictObject({
  /** How many actions the estimate rests on, and how they stand: these three add up to it. */
  actions: z.int().min(0),
  done: z.int().min(0),
  owed: z.int().min(0),
  wontDo: z.int().min(0),
  /** Days on which something was done, first to last. */
  points: z.array(closingPointSchema),
  /** By how many days after they were made a quarter, half and three quarters are done; none where it never came to that. */
  quartiles: z.strictObject({
    quarter: z.int().min(0).nullable(),
    half: z.int().min(0).nullable(),
    threeQuarters: z.int().min(0).nullable(),
  }),
});
export type ActionClosing = z.infer<typeof actionClosingSchema>;
