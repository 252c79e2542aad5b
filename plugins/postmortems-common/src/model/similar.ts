import { z } from 'zod';
import { postmortemMentionSchema } from './lists';
import { patternMentionSchema } from './pattern';
import { entityRefSchema, idSchema } from './scalars';

/** How many similar post-mortems are shown. */
export const MOST_SIMILAR = 5;

/** An earlier post-mortem that tells something like this one, and why it is thought so. */
export const similarPostmortemSchema = z.strictObject({
  postmortem: postmortemMentionSchema,
  /** What both speak of, in the words of each, what says most first. */
  terms: z.array(z.strictObject({ here: z.string(), there: z.string() })),
  /** Causes of the two that are like each other. */
  factors: z.array(
    z.strictObject({
      /** Of this post-mortem. */
      factorId: idSchema,
      id: idSchema,
      statement: z.string(),
    }),
  ),
  /** Patterns that both have a case of. */
  patterns: z.array(patternMentionSchema),
  /** Services that both are about. */
  entityRefs: z.array(entityRefSchema),
  /** How many relations of the catalog lie between their services: at most two; null where it is more, or not known. */
  distance: z.int().min(0).max(2).nullable(),
});
export type SimilarPostmortem = z.infer<typeof similarPostmortemSchema>;

export const similarSchema = z.strictObject({
  /** The most alike first. */
  items: z.array(similarPostmortemSchema).max(MOST_SIMILAR),
  /** How far services are from each other was looked at too; not while the catalog does not answer. */
  hasDistance: z.boolean(),
});
export type Similar = z.infer<typeof similarSchema>;
