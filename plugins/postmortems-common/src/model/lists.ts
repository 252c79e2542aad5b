import { z } from 'zod';
import { actionItemSchema } from './actionItem';
import { factorSchema } from './factor';
import { postmortemSummarySchema } from './postmortem';
import {
  daySchema,
  entityRefSchema,
  idSchema,
  principalRefSchema,
} from './scalars';
import { ticketMarkSchema } from './ticket';
import {
  ACTION_STATUSES,
  INCIDENT_KINDS,
  keySchema,
  LAYERS,
  PRIORITIES,
  STATUSES,
} from './vocabulary';
import { revisionSchema } from './revision';

/** The largest page of any list. */
export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 50;
/** Longest search text, and how many of its words count. */
export const SEARCH_LIMITS = { length: 200, terms: 16 } as const;

/** Query strings carry text; several values of one key are separated by commas. */
function oneOf<T extends readonly [string, ...string[]]>(values: T) {
  return z
    .string()
    .max(500)
    .transform(text => text.split(','))
    .pipe(z.array(z.enum(values)).min(1).max(values.length));
}

const keys = z
  .string()
  .max(1_000)
  .transform(text => text.split(','))
  .pipe(z.array(keySchema).min(1).max(20));

const flag = z.enum(['true', 'false']).transform(text => text === 'true');

export const pageQuery = {
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(1).max(MAX_PAGE))
    .optional(),
  /** As long as the longest title, whose folded form it may carry. */
  cursor: z.string().min(1).max(3_000).optional(),
};

const search = z.string().max(SEARCH_LIMITS.length);

/** What a list of post-mortems may be ordered by. */
export const POSTMORTEM_ORDERS = [
  'started',
  'updated',
  'severity',
  'title',
] as const;
export type PostmortemOrder = (typeof POSTMORTEM_ORDERS)[number];

export const DIRECTIONS = ['asc', 'desc'] as const;

export const postmortemListQuerySchema = z.strictObject({
  /** A service; or a system, domain or group, which stands for its parts. */
  entityRef: entityRefSchema.optional(),
  status: oneOf(STATUSES).optional(),
  severity: keys.optional(),
  kind: z.enum(INCIDENT_KINDS).optional(),
  /** Post-mortems with a factor of this category. */
  category: keySchema.optional(),
  /** Words, each the beginning of a word in the document; all must be found. */
  q: search.optional(),
  /** First and last day, in UTC, on which the incident started. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** The same day, in UTC, of one of the thirty years before. */
  anniversary: daySchema.optional(),
  orderBy: z.enum(POSTMORTEM_ORDERS).optional(),
  direction: z.enum(DIRECTIONS).optional(),
  ...pageQuery,
});
export type PostmortemListQuery = z.infer<typeof postmortemListQuerySchema>;

function page<T extends z.ZodType>(items: T) {
  return z.strictObject({
    items: z.array(items),
    /** Where the next page begins; none on the last. */
    nextCursor: z.string().nullable(),
  });
}

export const postmortemPageSchema = page(postmortemSummarySchema);
export type PostmortemPage = z.infer<typeof postmortemPageSchema>;

export const revisionPageSchema = page(revisionSchema);
export type RevisionPage = z.infer<typeof revisionPageSchema>;

const actionItemFilters = {
  owner: principalRefSchema.optional(),
  /** A group: its own items, and those of its members and of the groups below it. */
  team: principalRefSchema.optional(),
  /** Owned by the person asking, or by a group that they belong to. */
  mine: flag.optional(),
  /** A service; or a system, domain or group, which stands for its parts. */
  entityRef: entityRefSchema.optional(),
  status: oneOf(ACTION_STATUSES).optional(),
  priority: oneOf(PRIORITIES).optional(),
  overdue: flag.optional(),
  /** Done, and nothing shows it yet. */
  waitingForProof: flag.optional(),
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

/** The post-mortem that something belongs to, as far as a list needs it. */
export const postmortemMentionSchema = postmortemSummarySchema.pick({
  ref: true,
  title: true,
  severity: true,
  status: true,
  visibility: true,
  startedAt: true,
  affectedEntities: true,
});
export type PostmortemMention = z.infer<typeof postmortemMentionSchema>;

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

export const actionItemPageSchema = page(listedActionItemSchema);
export type ActionItemPage = z.infer<typeof actionItemPageSchema>;

export const actionItemSummarySchema = z.strictObject({
  open: z.int().min(0),
  inProgress: z.int().min(0),
  overdue: z.int().min(0),
  waitingForProof: z.int().min(0),
  done: z.int().min(0),
  verified: z.int().min(0),
  wontDo: z.int().min(0),
});
export type ActionItemSummary = z.infer<typeof actionItemSummarySchema>;

export const factorListQuerySchema = z.strictObject({
  category: keySchema.optional(),
  entityRef: entityRefSchema.optional(),
  layer: z.enum(LAYERS).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  ...pageQuery,
});
export type FactorListQuery = z.infer<typeof factorListQuerySchema>;

export const listedFactorSchema = factorSchema.extend({
  postmortem: postmortemMentionSchema,
});
export type ListedFactor = z.infer<typeof listedFactorSchema>;

/** Factors of published post-mortems, newest incident first: the stories behind a number. */
export const factorPageSchema = page(listedFactorSchema);
export type FactorPage = z.infer<typeof factorPageSchema>;

export const recurringQuerySchema = z.strictObject({
  from: daySchema.optional(),
  to: daySchema.optional(),
  entityRef: entityRefSchema.optional(),
  layer: z.enum(LAYERS).optional(),
  /** How many categories, most frequent first. */
  limit: pageQuery.limit,
});
export type RecurringQuery = z.infer<typeof recurringQuerySchema>;

/** Counts distinct published post-mortems; one that touches three services counts once in `postmortems`. */
export const recurringFactorSchema = z.strictObject({
  category: keySchema,
  postmortems: z.int().min(0),
  /** In how many services it was found. */
  services: z.int().min(0),
  /** Of the services that the answer names, those where it was found, most frequent first. */
  entities: z.array(
    z.strictObject({
      entityRef: entityRefSchema,
      postmortems: z.int().min(0),
    }),
  ),
  /** By the month in which the incident started, as `2025-02`, oldest first. */
  months: z.array(
    z.strictObject({ month: z.string(), postmortems: z.int().min(0) }),
  ),
  lastSeenAt: z.string().nullable(),
});
export type RecurringFactor = z.infer<typeof recurringFactorSchema>;

export const recurringFactorsSchema = z.strictObject({
  /** Published post-mortems that the filter leaves, with or without factors: the denominator. */
  postmortems: z.int().min(0),
  /** How many services something was found in; the answer names at most fifty. */
  services: z.int().min(0),
  /** The same denominator for each of these, in which most was found first. */
  entities: z.array(
    z.strictObject({
      entityRef: entityRefSchema,
      postmortems: z.int().min(0),
    }),
  ),
  items: z.array(recurringFactorSchema),
});
export type RecurringFactors = z.infer<typeof recurringFactorsSchema>;

export const entityRenameSchema = z.strictObject({
  from: entityRefSchema,
  to: entityRefSchema,
});
export type EntityRename = z.infer<typeof entityRenameSchema>;

export const entityRenameResultSchema = z.strictObject({
  /** The post-mortems that now name the new entity, of those the caller may read. */
  renamed: z.array(z.string()),
  /** Those that still name the old one, because the permission framework does not let the caller change them. */
  refused: z.array(z.string()),
});
export type EntityRenameResult = z.infer<typeof entityRenameResultSchema>;
