import { z } from 'zod';
import { instantSchema, versionSchema } from './scalars';
import { line, markdown, TEXT_LIMITS } from './text';
import { keySchema } from './vocabulary';

/** A named Markdown part of the document. The template gives the first ones; an import may add more. */
export const sectionSchema = z.strictObject({
  key: keySchema,
  title: line(TEXT_LIMITS.title),
  body: markdown(),
  /** Counts from 1; a section that nobody has made yet is written with `If-Match: "0"`. */
  version: versionSchema,
  updatedAt: instantSchema,
  updatedBy: z.string(),
});
export type Section = z.infer<typeof sectionSchema>;

export const sectionPutSchema = z.strictObject({
  body: markdown(),
  /** Needed for a section that the template does not have; renames one that exists. */
  title: line(TEXT_LIMITS.title).optional(),
});
export type SectionPut = z.infer<typeof sectionPutSchema>;

/** The section that says which data was missing. No template has to have it: it is made when there is something to say. */
export const MISSING_DATA_SECTION = {
  key: 'missing-data',
  title: 'Data We Did Not Have',
} as const;

/** The section with the notes of the four-week follow-up, made when somebody writes them. */
export const FOLLOW_UP_SECTION = {
  key: 'follow_up',
  title: 'Follow-up',
} as const;

/** True when the notes of the follow-up say something. */
export function hasFollowUpNotes(
  sections: readonly Pick<Section, 'key' | 'body'>[],
): boolean {
  return sections.some(
    ({ key, body }) => key === FOLLOW_UP_SECTION.key && body.trim() !== '',
  );
}
