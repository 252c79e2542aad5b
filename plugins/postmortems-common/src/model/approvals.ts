import { z } from 'zod';
import { instantSchema } from './scalars';

/** That a reviewer finds a post-mortem fit to be published. */
export const approvalSchema = z.strictObject({
  userRef: z.string(),
  /** The state of the document that was approved. */
  seq: z.int().min(1),
  approvedAt: instantSchema,
  /** False where the text has been changed since. */
  isCurrent: z.boolean(),
  /** Given by the person asking. */
  isOwn: z.boolean(),
});
export type Approval = z.infer<typeof approvalSchema>;

export const approvalsSchema = z.strictObject({
  /** The earliest first; of those who are reviewers now. */
  items: z.array(approvalSchema),
  /** How many it takes to publish; approvals from before the last change do not count. */
  needed: z.int().min(0),
  /** Whether the person asking is one of the reviewers. */
  mayApprove: z.boolean(),
});
export type Approvals = z.infer<typeof approvalsSchema>;
