import { InputError } from '@backstage/errors';
import {
  actionItemFieldsSchema,
  factorFieldsSchema,
  headerFieldsSchema,
  sectionPutSchema,
  timelineEventFieldsSchema,
} from 'backstage-plugin-postmortems-common';
import {
  checkMarkdown,
  ParsedReport,
} from 'backstage-plugin-postmortems-common/report';
import { z } from 'zod';

/** What a report tells of a factor. */
const TOLD_FACTOR = factorFieldsSchema.omit({
  parentId: true,
  patternId: true,
  patternSource: true,
});

/** What a report tells of an action. */
const TOLD_ACTION = actionItemFieldsSchema.omit({
  factorIds: true,
  snoozedUntil: true,
  snoozeReason: true,
});

const CONTENT = z.object({
  header: z.object(headerFieldsSchema.shape),
  sections: z.array(z.object(sectionPutSchema.shape)),
  timeline: z.array(timelineEventFieldsSchema),
  factors: z.array(z.object(TOLD_FACTOR.shape)),
  actionItems: z.array(z.object(TOLD_ACTION.shape)),
});

/**
 * What a person could not have typed, an import does not bring in either.
 * @throws InputError
 */
export function checkDocument(document: ParsedReport): void {
  const result = CONTENT.safeParse(document);
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    throw new InputError(`${path.join('.')}: ${message}`);
  }
  for (const { title, body } of document.sections) {
    const refusal = checkMarkdown(body);
    if (refusal) throw new InputError(`Section "${title}" ${refusal}`);
  }
}
