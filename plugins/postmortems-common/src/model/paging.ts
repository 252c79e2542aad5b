import { z } from 'zod';
import { entityRefSchema } from './scalars';
import { keySchema } from './vocabulary';

/** The largest page of any list. */
export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 50;
/** Longest search text, and how many of its words count. */
export const SEARCH_LIMITS = { length: 200, terms: 16 } as const;

/** Query strings carry text; several values of one key are separated by commas. */
export function oneOf<T extends readonly [string, ...string[]]>(values: T) {
  return z
    .string()
    .max(500)
    .transform(text => text.split(','))
    .pipe(z.array(z.enum(values)).min(1).max(values.length));
}

/** Several keys of the configuration, such as severities. */
export const keys = z
  .string()
  .max(1_000)
  .transform(text => text.split(','))
  .pipe(z.array(keySchema).min(1).max(20));

/** Several things of the catalog, all of which are meant. */
export const severalEntityRefs = z
  .string()
  .max(1_000)
  .transform(text => text.split(','))
  .pipe(z.array(entityRefSchema).min(1).max(3));

export const flag = z
  .enum(['true', 'false'])
  .transform(text => text === 'true');

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

/** One page of a list. */
export function pageOf<T extends z.ZodType>(items: T) {
  return z.strictObject({
    items: z.array(items),
    /** Where the next page begins; none on the last. */
    nextCursor: z.string().nullable(),
  });
}
