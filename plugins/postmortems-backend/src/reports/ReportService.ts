import { InputError } from '@backstage/errors';
import {
  actionItemFieldsSchema,
  factorFieldsSchema,
  headerFieldsSchema,
  ImportResult,
  sectionPutSchema,
  timelineEventFieldsSchema,
} from 'backstage-plugin-postmortems-common';
import {
  checkMarkdown,
  ParsedReport,
  parseReport,
  renderReport,
} from 'backstage-plugin-postmortems-common/report';
import { z } from 'zod';
import { Access } from '../access';
import type { DocumentChange } from '../postmortems/DocumentChange';
import type { ChangeRequest } from '../postmortems/DocumentWriter';
import type {
  DocumentParts,
  PostmortemService,
} from '../postmortems/PostmortemService';
import { Settings } from '../settings';

/** Post-mortems as Markdown: out, and back in. */
export class ReportService {
  readonly #postmortems: PostmortemService;
  readonly #parts: DocumentParts;
  readonly #settings: Settings;

  constructor(options: {
    postmortems: PostmortemService;
    parts: DocumentParts;
    settings: Settings;
  }) {
    this.#postmortems = options.postmortems;
    this.#parts = options.parts;
    this.#settings = options.settings;
  }

  /** @throws NotFoundError when it does not exist for this viewer */
  async report(access: Access, ref: string): Promise<string> {
    return renderReport(
      await this.#postmortems.get(access, ref),
      this.#settings.data,
    );
  }

  /**
   * Makes a post-mortem of a report, whole or not at all. It notifies nobody and starts no clock.
   * @param dryRun - reads and answers, and changes nothing
   * @throws InputError when something in it could not be kept
   */
  async import(
    request: Pick<ChangeRequest, 'access' | 'idempotent'>,
    markdown: string,
    dryRun: boolean,
  ): Promise<ImportResult> {
    const { document, warnings } = parseReport(markdown, this.#settings.data);
    checkDocument(document);
    const { status, publishedAt, visibility, members, template, ...fields } =
      document.header;
    const made = dryRun
      ? undefined
      : await this.#postmortems.create(
          request,
          {
            ...fields,
            template: template ?? undefined,
            ...(visibility === 'restricted' && { visibility, members }),
          },
          {
            imported: { status, publishedAt },
            fill: change => this.#fill(change, document),
          },
        );
    return {
      ref: made?.ref ?? null,
      status: made?.status ?? status,
      title: fields.title,
      events: document.timeline.length,
      factors: document.factors.length,
      actionItems: document.actionItems.length,
      sections: document.sections.length,
      warnings,
    };
  }

  async #fill(change: DocumentChange, document: ParsedReport): Promise<void> {
    const { sections, timeline, factors, actionItems } = this.#parts;
    await sections.add(change, document.sections);
    await timeline.addTold(change, document.timeline);
    const ids = await factors.addTold(change, document.factors);
    await actionItems.addTold(
      change,
      document.actionItems.map(({ factors: places, ...item }) => ({
        ...item,
        // In the order of the tree, as they are kept.
        factorIds: ids.filter((_, place) => places.includes(place)),
      })),
    );
  }
}

const CONTENT = z.object({
  header: z.object(headerFieldsSchema.shape),
  sections: z.array(z.object(sectionPutSchema.shape)),
  timeline: z.array(timelineEventFieldsSchema),
  factors: z.array(z.object(factorFieldsSchema.omit({ parentId: true }).shape)),
  actionItems: z.array(
    z.object(actionItemFieldsSchema.omit({ factorIds: true }).shape),
  ),
});

/** What a person could not have typed, an import does not bring in either. */
function checkDocument(document: ParsedReport): void {
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
