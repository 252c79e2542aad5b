import { z } from 'zod';
import { actionItemSchema } from './actionItem';
import { evidenceSchema } from './evidence';
import { factorSchema } from './factor';
import { headerSchema } from './header';
import { sectionSchema } from './section';
import { timelineEventSchema } from './timeline';

/**
 * The answer to a change of one row: the row as it is now, and the document's `seq`. Where the change
 * also touched the header (an event marked as a milestone), the header as it is now comes with it.
 */
function changed<T extends z.ZodRawShape>(row: z.ZodObject<T>) {
  return row.extend({
    seq: z.int().min(1),
    header: headerSchema.optional(),
  });
}

export const changedSectionSchema = changed(sectionSchema);
export type ChangedSection = z.infer<typeof changedSectionSchema>;

export const changedTimelineEventSchema = changed(timelineEventSchema);
export type ChangedTimelineEvent = z.infer<typeof changedTimelineEventSchema>;

export const changedFactorSchema = changed(factorSchema);
export type ChangedFactor = z.infer<typeof changedFactorSchema>;

export const changedActionItemSchema = changed(actionItemSchema);
export type ChangedActionItem = z.infer<typeof changedActionItemSchema>;

export const changedEvidenceSchema = changed(evidenceSchema);
export type ChangedEvidence = z.infer<typeof changedEvidenceSchema>;
