import {
  keySchema,
  POSTMORTEM_REF,
  UUID,
} from 'backstage-plugin-postmortems-common';
import { z } from 'zod';

/**
 * Path parameters. What does not have the form of a name names nothing: the router answers 404,
 * before any query is made.
 */
const ref = z
  .string()
  .refine(text => POSTMORTEM_REF.test(text) || UUID.test(text))
  .meta({ description: 'PM-2025-02-09 or the id' });

const id = z.string().regex(UUID);

export const refParams = z.object({ ref });
export const rowParams = z.object({ ref, id });
export const sectionParams = z.object({ ref, key: keySchema });
export const revisionParams = z.object({
  ref,
  n: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
});
