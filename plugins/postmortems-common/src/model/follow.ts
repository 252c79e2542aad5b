import { z } from 'zod';
import { entityRefSchema, instantSchema } from './scalars';

/** How many entities one person may follow. */
export const FOLLOW_LIMIT = 500;

/** Somebody wants to hear when a post-mortem about an entity, or a part of it, is published. */
export const followSchema = z.strictObject({
  entityRef: entityRefSchema,
  since: instantSchema,
});
export type Follow = z.infer<typeof followSchema>;

export const followsSchema = z.strictObject({ items: z.array(followSchema) });
export type Follows = z.infer<typeof followsSchema>;

/** What is no longer followed. */
export const unfollowedSchema = z.strictObject({ entityRef: entityRefSchema });
export type Unfollowed = z.infer<typeof unfollowedSchema>;
