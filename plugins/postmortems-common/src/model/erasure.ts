import { z } from 'zod';
import { instantSchema, versionSchema } from './scalars';
import { line, TEXT_LIMITS } from './text';

/** What an administrator says who takes something away for good. The reason stays, so it must not repeat it. */
export const erasureSchema = z.strictObject({ reason: line(TEXT_LIMITS.line) });
export type Erasure = z.infer<typeof erasureSchema>;

/** All that stays of a post-mortem that was purged. */
export const purgeSchema = z.strictObject({
  ref: z.string(),
  reason: z.string(),
  purgedBy: z.string(),
  purgedAt: instantSchema,
});
export type Purge = z.infer<typeof purgeSchema>;

/** The revisions that lost text: the one that was named, and those that said the same. */
export const redactionResultSchema = z.strictObject({
  revisions: z.array(versionSchema),
});
export type RedactionResult = z.infer<typeof redactionResultSchema>;
