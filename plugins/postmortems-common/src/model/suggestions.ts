import { z } from 'zod';
import { factorSchema } from './factor';
import { postmortemMentionSchema } from './lists';
import { pageOf, pageQuery } from './paging';
import { patternMentionSchema } from './pattern';
import { idSchema, postmortemRefSchema, versionSchema } from './scalars';
import { line, TEXT_LIMITS } from './text';
import { keySchema } from './vocabulary';

/** How many factors are confirmed at once. */
export const MAX_CONFIRMED = 100;

export const suggestionsRequestSchema = z.strictObject({
  statement: line(TEXT_LIMITS.statement),
  /** The post-mortem being written: it is no example for itself. */
  ref: postmortemRefSchema.or(idSchema).optional(),
});
export type SuggestionsRequest = z.infer<typeof suggestionsRequestSchema>;

export const categorySuggestionSchema = z.strictObject({
  category: keySchema,
  /** The words of the statement that say so. */
  words: z.array(z.string()),
});

export const SUGGESTION_REASONS = ['same_words', 'like'] as const;

export const patternSuggestionSchema = z.strictObject({
  pattern: patternMentionSchema,
  /** Found only in restricted post-mortems so far, as far as the person asking can see. */
  isRestricted: z.boolean(),
  /** The same words as a confirmed factor or an alias of it, or words like those of confirmed factors. */
  reason: z.enum(SUGGESTION_REASONS),
  /** The confirmed factors that say so, of other post-mortems; none where it was an alias. */
  factors: z.array(
    z.strictObject({
      id: idSchema,
      statement: z.string(),
      postmortem: postmortemMentionSchema,
      /** What both speak of, in the words of this one. */
      shared: z.array(z.string()),
    }),
  ),
});
export type PatternSuggestion = z.infer<typeof patternSuggestionSchema>;

/** What a factor seems to be a case of: at most three of each, the likeliest first. */
export const suggestionsSchema = z.strictObject({
  categories: z.array(categorySuggestionSchema),
  patterns: z.array(patternSuggestionSchema),
});
export type Suggestions = z.infer<typeof suggestionsSchema>;

export const unconfirmedQuerySchema = z.strictObject({ ...pageQuery });
export type UnconfirmedQuery = z.infer<typeof unconfirmedQuerySchema>;

/** Factors whose category or pattern nobody has confirmed yet, newest incident first, of any status. */
export const unconfirmedPageSchema = pageOf(
  factorSchema.extend({
    postmortem: postmortemMentionSchema,
    /** The pattern that is suggested for it, or that it has. */
    pattern: patternMentionSchema.nullable(),
    suggestions: suggestionsSchema,
  }),
);
export type UnconfirmedPage = z.infer<typeof unconfirmedPageSchema>;

/** Further than this it is not counted how many factors wait. */
export const MOST_COUNTED = 1_000;

/** How many factors nobody has confirmed yet. */
export const unconfirmedCountSchema = z.strictObject({
  factors: z.int().min(0).max(MOST_COUNTED),
  /** There are more. */
  isMore: z.boolean(),
});
export type UnconfirmedCount = z.infer<typeof unconfirmedCountSchema>;

export const confirmationsSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        /** Of the post-mortem. */
        ref: postmortemRefSchema.or(idSchema),
        /** Of the factor. */
        id: idSchema,
        /** The version that the person saw. */
        version: versionSchema,
        /** Left out: as it is. */
        category: keySchema.nullable().optional(),
        patternId: idSchema.nullable().optional(),
      }),
    )
    .min(1)
    .max(MAX_CONFIRMED),
});
export type Confirmations = z.infer<typeof confirmationsSchema>;

/** What became of each, in the order in which they were sent. */
export const confirmationResultsSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id: idSchema,
      /** As it is now: changed, or as somebody else has left it. */
      factor: factorSchema.nullable(),
      /** The name of the error, where it was refused: `PreconditionFailedError` where it was changed meanwhile. */
      error: z.string().nullable(),
    }),
  ),
});
export type ConfirmationResults = z.infer<typeof confirmationResultsSchema>;
