import { z } from 'zod';
import { flag, keys, oneOf, pageOf, pageQuery, SEARCH_LIMITS } from './paging';
import { postmortemSummarySchema } from './postmortem';
import { revisionSchema } from './revision';
import { daySchema, entityRefSchema } from './scalars';
import { INCIDENT_KINDS, keySchema, STATUSES } from './vocabulary';

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
  /** Those with a factor that has a category, or those with none. */
  categorised: flag.optional(),
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

export const postmortemPageSchema = pageOf(postmortemSummarySchema);
export type PostmortemPage = z.infer<typeof postmortemPageSchema>;

export const revisionPageSchema = pageOf(revisionSchema);
export type RevisionPage = z.infer<typeof revisionPageSchema>;

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
