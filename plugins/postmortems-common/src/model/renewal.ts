import { z } from 'zod';
import { postmortemMentionSchema } from './lists';
import { pageOf, pageQuery } from './paging';
import { patternMentionSchema } from './pattern';
import { idSchema } from './scalars';
import {
  categorySuggestionSchema,
  patternSuggestionSchema,
} from './suggestions';
import { keySchema } from './vocabulary';

/** So many changes are told, those of most factors first. */
export const MOST_RENEWAL_CHANGES = 100;
/** What stands in a query for no category, or no pattern. */
export const NO_SIDE = '-';

/**
 * `none`: everything suggested is by the version that runs. `looking`: what an earlier one suggested is being looked
 * through. `waiting`: it would be sorted otherwise. `applying`: somebody had it started. `stopped`: somebody stopped
 * it, and the rest waits. `done`: nothing is left to be sorted otherwise.
 */
export const RENEWAL_STATES = [
  'none',
  'looking',
  'waiting',
  'applying',
  'stopped',
  'done',
] as const;
export type RenewalState = (typeof RENEWAL_STATES)[number];

const count = z.int().min(0);
const category = keySchema.nullable();
const pattern = patternMentionSchema.nullable();

/** What some suggested factors are cases of, and what the version that runs says instead. */
export const renewalChangeSchema = z.discriminatedUnion('of', [
  z.strictObject({
    ...{ of: z.literal('category'), from: category, to: category },
    /** How many would be, or are being, sorted otherwise. */
    waiting: count,
    /** How many have been. */
    applied: count,
  }),
  z.strictObject({
    ...{ of: z.literal('pattern'), from: pattern, to: pattern },
    ...{ waiting: count, applied: count },
  }),
]);
export type RenewalChange = z.infer<typeof renewalChangeSchema>;

/** What a newer version would sort otherwise, of what the person asking may read. */
export const renewalSchema = z.strictObject({
  state: z.enum(RENEWAL_STATES),
  /** The version that runs: of the lexicon, of the normaliser, and of both together. */
  version: z.strictObject({
    ...{ lexicon: count, normaliser: count, sorter: count },
  }),
  /** The versions by which what waits was suggested, as `sorter` counts them; the earliest first. */
  madeBy: z.array(count),
  /** Factors that would get another category, another pattern, or both; one with both counts once. */
  waiting: count,
  /** Those that got it. */
  applied: count,
  changes: z.array(renewalChangeSchema).max(MOST_RENEWAL_CHANGES),
  /** There are further changes, of fewer factors each. */
  isMore: z.boolean(),
  /** Whether the person asking may start and stop it. */
  mayStart: z.boolean(),
});
export type Renewal = z.infer<typeof renewalSchema>;

/** A key, an id, or {@link NO_SIDE}. */
const side = z.string().regex(/^[a-zA-Z0-9_-]{1,60}$/);

/** Of all that waits, or of one change of {@link renewalSchema}: then all three are said. */
export const renewedFactorQuerySchema = z
  .strictObject({
    of: z.enum(['category', 'pattern']).optional(),
    from: side.optional(),
    to: side.optional(),
    ...pageQuery,
  })
  .refine(
    ({ of, from, to }) =>
      [of, from, to].every(said => said === undefined) ||
      [of, from, to].every(said => said !== undefined),
    { message: 'of, from and to: must be said together' },
  );
export type RenewedFactorQuery = z.infer<typeof renewedFactorQuerySchema>;

const sorted = z.strictObject({ category, pattern });

/** A factor that the version that runs sorts otherwise, and what speaks for it. */
export const renewedFactorSchema = z.strictObject({
  id: idSchema,
  statement: z.string(),
  postmortem: postmortemMentionSchema,
  /** The version that said so, as `sorter` counts them. */
  madeBy: count,
  from: sorted,
  to: sorted,
  /** The words of the statement that speak for the category; none where it follows from the pattern alone. */
  words: categorySuggestionSchema.shape.words,
  /** What speaks for the pattern; null where there is none, or the person asking may read nothing of it. */
  suggestion: patternSuggestionSchema.nullable(),
});
export type RenewedFactor = z.infer<typeof renewedFactorSchema>;

/** What waits, the latest written post-mortem first. */
export const renewedFactorPageSchema = pageOf(renewedFactorSchema);
export type RenewedFactorPage = z.infer<typeof renewedFactorPageSchema>;
