import { z } from 'zod';
import { CITATION_LIMIT, citationSchema } from './evidence';
import {
  idSchema,
  instantSchema,
  timeOriginSchema,
  urlSchema,
  versionSchema,
} from './scalars';
import { line, optionalLine, TEXT_LIMITS } from './text';
import { MILESTONES } from './vocabulary';

export const timelineEventFieldsSchema = z.strictObject({
  occurredAt: instantSchema.nullable(),
  /** How the time was written, where it was not written in UTC. */
  timeOrigin: timeOriginSchema.nullable(),
  description: line(TEXT_LIMITS.statement),
  /** Where it was seen: `nginx access logs`, `PagerDuty`. */
  source: optionalLine(TEXT_LIMITS.title),
  /** Who or what acted, as the text says it: `@alice`, `System`. */
  actor: optionalLine(TEXT_LIMITS.title),
  /** Marks this event as one of the five moments; the header's time follows it. */
  milestone: z.enum(MILESTONES).nullable(),
  evidenceUrl: urlSchema.nullable(),
  /** The lines of artefacts that show it; none where it is stated only. */
  citations: z.array(citationSchema).max(CITATION_LIMIT),
});
export type TimelineEventFields = z.infer<typeof timelineEventFieldsSchema>;

export const timelineEventSchema = timelineEventFieldsSchema.extend({
  id: idSchema,
  version: versionSchema,
  /** Orders events of the same time, and those without one. */
  position: z.int(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
});
export type TimelineEvent = z.infer<typeof timelineEventSchema>;

/** What makes an event: only the description must be said. */
export const timelineEventCreateSchema = timelineEventFieldsSchema
  .partial()
  .required({ description: true });
export type TimelineEventCreate = z.infer<typeof timelineEventCreateSchema>;

export const timelineEventPatchSchema = timelineEventFieldsSchema
  .partial()
  .refine(patch => Object.keys(patch).length > 0, {
    message: 'must change something',
  });
export type TimelineEventPatch = z.infer<typeof timelineEventPatchSchema>;
