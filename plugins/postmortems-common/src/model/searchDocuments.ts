import { z } from 'zod';
import { headerSchema } from './header';
import { pageQuery } from './paging';

/** What the portal's search is given of one open post-mortem. */
export const searchDocumentSchema = headerSchema
  .pick({
    id: true,
    ref: true,
    title: true,
    kind: true,
    status: true,
    severity: true,
    startedAt: true,
    affectedEntities: true,
  })
  .extend({
    /** Sections, factors, what happened and action items, one after the other; cut where it is long. */
    text: z.string(),
  });
export type SearchDocument = z.output<typeof searchDocumentSchema>;

/** Of `GET /search-documents`. */
export const searchDocumentQuerySchema = z.strictObject(pageQuery);
export type SearchDocumentQuery = z.output<typeof searchDocumentQuerySchema>;

/** A page of them. */
export const searchDocumentPageSchema = z.strictObject({
  items: z.array(searchDocumentSchema),
  nextCursor: z.string().nullable(),
});
export type SearchDocumentPage = z.output<typeof searchDocumentPageSchema>;

/** The topic on which it is said, with nothing else, that something must no longer be found. */
export const HIDDEN_TOPIC = 'postmortems.hidden';
