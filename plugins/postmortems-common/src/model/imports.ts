import { z } from 'zod';
import { postmortemRefSchema } from './scalars';
import { STATUSES } from './vocabulary';

/** Something in an imported text that was guessed, changed or not understood. */
export const importWarningSchema = z.strictObject({
  /** 1-based line of the source. */
  line: z.int().min(1),
  message: z.string(),
  /** The text it speaks of, shortened. */
  text: z.string(),
});
export type ImportWarning = z.infer<typeof importWarningSchema>;

export const importQuerySchema = z.strictObject({
  /** `true` reads and answers, and changes nothing. */
  dryRun: z
    .enum(['true', 'false'])
    .transform(text => text === 'true')
    .optional(),
});

export const importResultSchema = z.strictObject({
  /** The new post-mortem; none after a dry run. */
  ref: postmortemRefSchema.nullable(),
  status: z.enum(STATUSES),
  title: z.string(),
  events: z.int().min(0),
  factors: z.int().min(0),
  actionItems: z.int().min(0),
  sections: z.int().min(0),
  warnings: z.array(importWarningSchema),
});
export type ImportResult = z.infer<typeof importResultSchema>;
