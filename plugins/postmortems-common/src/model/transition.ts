import { z } from 'zod';
import { CHECK_IDS, waiverRequestSchema } from './checks';
import { LIST_LIMIT } from './header';
import { principalRefSchema } from './scalars';
import { line, TEXT_LIMITS } from './text';
import { STATUSES, Status, VISIBILITIES } from './vocabulary';

export const transitionRequestSchema = z
  .strictObject({
    to: z.enum(STATUSES),
    reason: line(TEXT_LIMITS.line).optional(),
    /** On the way to `published`: why although these checks fail. One for a check that does not fail is not kept. */
    waivers: z
      .array(waiverRequestSchema)
      .max(CHECK_IDS.length)
      .refine(
        waivers =>
          new Set(waivers.map(({ check }) => check)).size === waivers.length,
        { message: 'must name each check once' },
      )
      .optional(),
  })
  .refine(({ to, waivers }) => to === 'published' || !waivers?.length, {
    path: ['waivers'],
    message: 'belong to a publication',
  });
export type TransitionRequest = z.infer<typeof transitionRequestSchema>;

export const accessRequestSchema = z.strictObject({
  visibility: z.enum(VISIBILITIES),
  members: z.array(principalRefSchema).max(LIST_LIMIT),
  reason: line(TEXT_LIMITS.line),
});
export type AccessRequest = z.infer<typeof accessRequestSchema>;

/** What an administrator says who opens a post-mortem that is restricted to others. */
export const admissionRequestSchema = z.strictObject({
  reason: line(TEXT_LIMITS.line),
});
export type AdmissionRequest = z.infer<typeof admissionRequestSchema>;

/**
 * Where a post-mortem may go from a status.
 * @param reviewRequired - with it, nothing is published that was not in review
 */
export function allowedTransitions(
  from: Status,
  reviewRequired: boolean,
): Status[] {
  switch (from) {
    case 'draft':
      return reviewRequired ? ['in_review'] : ['in_review', 'published'];
    case 'in_review':
      return ['draft', 'published'];
    default:
      return ['in_review', 'draft'];
  }
}
