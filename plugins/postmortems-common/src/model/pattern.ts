import { z } from 'zod';
import { pageOf, pageQuery, SEARCH_LIMITS } from './paging';
import { idSchema, instantSchema, versionSchema } from './scalars';
import { line, optionalLine, TEXT_LIMITS } from './text';
import { keySchema } from './vocabulary';

/** How many factors one request puts into a pattern, or takes out of one. */
export const MAX_MOVED_FACTORS = 100;
/** How many wordings a pattern is known by besides its name and its factors. */
export const MAX_ALIASES = 50;

export const patternFieldsSchema = z.strictObject({
  /** What people call it: "connection pool exhausted". */
  name: line(TEXT_LIMITS.title),
  /** The category that it is a story of. */
  category: keySchema,
});
export type PatternFields = z.infer<typeof patternFieldsSchema>;

/** A pattern as other things name it. */
export const patternMentionSchema = patternFieldsSchema.extend({
  id: idSchema,
});
export type PatternMention = z.infer<typeof patternMentionSchema>;

/**
 * A named story that recurs under a category, as the person asking sees it: only factors that they may read count,
 * and a pattern without any does not exist for them.
 */
export const patternSummarySchema = patternMentionSchema.extend({
  version: versionSchema,
  /** Published post-mortems in which a person found it. */
  postmortems: z.int().min(0),
  /** Further ones, for which it is only suggested. */
  suggestedPostmortems: z.int().min(0),
  /** Found only in restricted post-mortems so far: whoever is to read of it elsewhere learns its name there. */
  isRestricted: z.boolean(),
  /** Whether the person asking may rename, merge or split it. */
  mayCurate: z.boolean(),
  updatedAt: instantSchema,
});
export type PatternSummary = z.infer<typeof patternSummarySchema>;

export const patternAliasSchema = z.strictObject({
  id: idSchema,
  /** A wording that means this pattern. */
  statement: z.string(),
});
export type PatternAlias = z.infer<typeof patternAliasSchema>;

export const patternSchema = patternSummarySchema.extend({
  aliases: z.array(patternAliasSchema),
  /** Patterns that were merged into it, and can be taken out again. */
  merged: z.array(patternMentionSchema.extend({ version: versionSchema })),
  /** Actions of published post-mortems that address one of its factors and are neither done nor declined. */
  openActions: z.int().min(0),
  createdAt: instantSchema,
  createdBy: z.string(),
  updatedBy: z.string(),
});
export type Pattern = z.infer<typeof patternSchema>;

export const patternListQuerySchema = z.strictObject({
  category: keySchema.optional(),
  /** A part of the name, whatever its case. */
  q: optionalLine(SEARCH_LIMITS.length).optional(),
  ...pageQuery,
});
export type PatternListQuery = z.infer<typeof patternListQuerySchema>;

/** How many patterns one request asks the names of. */
export const MAX_NAMED = 100;

export const patternNamesQuerySchema = z.strictObject({
  ids: z
    .string()
    .max(MAX_NAMED * 37)
    .transform(text => text.split(','))
    .pipe(z.array(idSchema).min(1).max(MAX_NAMED)),
});
export type PatternNamesQuery = z.infer<typeof patternNamesQuerySchema>;

/** What the person asking sees each of them as; nothing of those that have no name for them. */
export const patternNamesSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      /** As it was asked for. */
      id: idSchema,
      /** It, or what it was merged into. */
      pattern: patternMentionSchema,
    }),
  ),
});
export type PatternNames = z.infer<typeof patternNamesSchema>;

export const patternPageSchema = pageOf(patternSummarySchema);
export type PatternPage = z.infer<typeof patternPageSchema>;

const factorIds = z
  .array(idSchema)
  .min(1)
  .max(MAX_MOVED_FACTORS)
  .refine(ids => new Set(ids).size === ids.length, {
    message: 'must name each factor once',
  });

/** What makes a pattern: it exists by its factors, so it begins with at least one. */
export const patternCreateSchema = patternFieldsSchema.extend({ factorIds });
export type PatternCreate = z.infer<typeof patternCreateSchema>;

export const patternPatchSchema = patternFieldsSchema
  .partial()
  .refine(patch => Object.keys(patch).length > 0, {
    message: 'must change something',
  });
export type PatternPatch = z.infer<typeof patternPatchSchema>;

export const patternMergeSchema = z.strictObject({ into: idSchema });
export type PatternMerge = z.infer<typeof patternMergeSchema>;

/** What becomes a pattern of its own; without a category, it has that of the one it comes from. */
export const patternSplitSchema = patternFieldsSchema
  .partial({ category: true })
  .extend({ factorIds });
export type PatternSplit = z.infer<typeof patternSplitSchema>;

export const patternAliasCreateSchema = z.strictObject({
  statement: line(TEXT_LIMITS.statement),
});
export type PatternAliasCreate = z.infer<typeof patternAliasCreateSchema>;

export const PATTERN_ACTS = [
  'made',
  'changed',
  'alias_added',
  'alias_removed',
  'merged',
  'taken_in',
  'unmerged',
  'split_off',
  'split',
] as const;
export type PatternAct = (typeof PATTERN_ACTS)[number];

/** What was done to a pattern: told to those who may read one of the factors that it had then. */
export const patternHistoryEntrySchema = z.strictObject({
  id: idSchema,
  act: z.enum(PATTERN_ACTS),
  actor: z.string(),
  at: instantSchema,
  /** The fields that changed. */
  before: z.record(z.string(), z.string()),
  after: z.record(z.string(), z.string()),
  /** The other one of a merge or a split. */
  other: patternMentionSchema.nullable(),
});
export type PatternHistoryEntry = z.infer<typeof patternHistoryEntrySchema>;

export const patternHistoryQuerySchema = z.strictObject({ ...pageQuery });
export type PatternHistoryQuery = z.infer<typeof patternHistoryQuerySchema>;

/** Newest first. */
export const patternHistoryPageSchema = pageOf(patternHistoryEntrySchema);
export type PatternHistoryPage = z.infer<typeof patternHistoryPageSchema>;

/** Pairs are looked for among so many patterns, in the order of their names. */
export const MOST_COMPARED_PATTERNS = 2_000;

/** Two patterns that may be one, the likeliest first, with what both names speak of, in the words of the first. */
export const mergeCandidatesSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      patterns: z.tuple([patternMentionSchema, patternMentionSchema]),
      shared: z.array(z.string()),
    }),
  ),
  /** Whether there are patterns beyond those that pairs were looked for among. */
  isMore: z.boolean(),
});
export type MergeCandidates = z.infer<typeof mergeCandidatesSchema>;
