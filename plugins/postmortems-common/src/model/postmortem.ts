import { z } from 'zod';
import { actionItemSchema } from './actionItem';
import { factorSchema } from './factor';
import { headerFieldsSchema, headerSchema, LIST_LIMIT } from './header';
import { principalRefSchema } from './scalars';
import { sectionSchema } from './section';
import { line, TEXT_LIMITS } from './text';
import { ticketSchema } from './ticket';
import { timelineEventSchema } from './timeline';
import { keySchema, VISIBILITIES } from './vocabulary';

/** What the person asking may do with this document, so that a page offers nothing that would be refused. */
export const viewerRightsSchema = z.strictObject({
  edit: z.boolean(),
  /** Say who its authors, reviewers and facilitator are. */
  changePeople: z.boolean(),
  transition: z.boolean(),
  changeAccess: z.boolean(),
  delete: z.boolean(),
});
export type ViewerRights = z.infer<typeof viewerRightsSchema>;

/** The whole document. */
export const postmortemSchema = headerSchema.extend({
  sections: z.array(sectionSchema),
  timeline: z.array(timelineEventSchema),
  factors: z.array(factorSchema),
  actionItems: z.array(actionItemSchema),
  /** The issues of its action items in trackers. */
  tickets: z.array(ticketSchema),
  may: viewerRightsSchema,
});
export type Postmortem = z.infer<typeof postmortemSchema>;

/** What a document says itself, whoever asks and whatever stands beside it. */
export type PostmortemContents = Omit<Postmortem, 'tickets' | 'may'>;

/** What a list shows of one post-mortem. */
export const postmortemSummarySchema = headerSchema
  .pick({
    id: true,
    ref: true,
    title: true,
    kind: true,
    severity: true,
    status: true,
    visibility: true,
    startedAt: true,
    resolvedAt: true,
    affectedEntities: true,
    originEntities: true,
    authors: true,
    publishedAt: true,
    createdAt: true,
    updatedAt: true,
  })
  .extend({
    factorCount: z.int().min(0),
    actionCount: z.int().min(0),
    openActionCount: z.int().min(0),
    overdueActionCount: z.int().min(0),
  });
export type PostmortemSummary = z.infer<typeof postmortemSummarySchema>;

/** What makes a post-mortem: only the title must be said. The caller becomes its first author. */
export const postmortemCreateSchema = headerFieldsSchema
  .partial()
  .required({ title: true })
  .extend({
    template: keySchema.optional(),
    /** `restricted` makes one that is born restricted; its reference then tells no number. */
    visibility: z.enum(VISIBILITIES).optional(),
    members: z.array(principalRefSchema).max(LIST_LIMIT).optional(),
    reason: line(TEXT_LIMITS.line).optional(),
  });
export type PostmortemCreate = z.infer<typeof postmortemCreateSchema>;
