import { InputError } from '@backstage/errors';
import {
  ChangedSection,
  ROW_LIMITS,
  Section,
  SectionPut,
  Template,
} from 'backstage-plugin-postmortems-common';
import { checkMarkdown } from 'backstage-plugin-postmortems-common/report';
import { Knex } from 'knex';
import { PreconditionFailedError } from '../errors';
import { DocumentChange } from './DocumentChange';
import { DocumentWriter } from './DocumentWriter';
import { checkRoom, checkVersion, Expected } from './preconditions';
import { difference } from './revisions';
import type { RowRequest } from '../rows/RowEditor';
import { SectionStore } from './SectionStore';

/** The Markdown parts of a document. */
export class SectionService {
  readonly #store = new SectionStore();
  readonly #writer: DocumentWriter;

  constructor(writer: DocumentWriter) {
    this.#writer = writer;
  }

  list(knex: Knex, postmortemId: string): Promise<Section[]> {
    return this.#store.list(knex, postmortemId);
  }

  /** What the sections of several documents say, by the id of the document. */
  textsByDocument(
    knex: Knex,
    postmortemIds: string[],
  ): Promise<Map<string, string[]>> {
    return this.#store.bodiesByDocument(knex, postmortemIds);
  }

  /**
   * Writes a section over the version that the caller saw; version 0 stands for one that is not there yet.
   * @throws PreconditionFailedError with the section as it is
   */
  async put(
    request: RowRequest,
    key: string,
    expected: Expected,
    sent: SectionPut,
  ): Promise<ChangedSection> {
    const refusal = checkMarkdown(sent.body);
    if (refusal) throw new InputError(`body: ${refusal}`);
    return this.#writer.change(
      { ...request, change: 'update', about: 'row' },
      async change => {
        const before = await this.#store.find(
          change.trx,
          change.header.id,
          key,
        );
        const after = before
          ? await this.#overwrite(change, before, expected, sent)
          : await this.#begin(change, key, expected, sent);
        return { ...after, seq: change.header.seq };
      },
    );
  }

  /** Adds sections as part of a change that is under way; only those that say something are told of in the history. */
  async add(
    change: DocumentChange,
    sections: (Pick<Section, 'key' | 'title'> & { body?: string })[],
  ): Promise<void> {
    const rows = sections.map(({ key, title, body = '' }) => ({
      key,
      title,
      body,
      version: 1,
      updatedAt: change.at,
      updatedBy: change.viewer.userRef,
    }));
    await this.#insert(change, rows);
    for (const row of rows) {
      if (row.body) this.#record(change, undefined, row);
    }
  }

  /** Adds the sections of a template that are not there, empty. */
  async addTemplate(change: DocumentChange, template: Template): Promise<void> {
    const sections = await this.#store.list(change.trx, change.header.id);
    const there = new Set(sections.map(({ key }) => key));
    await this.add(
      change,
      template.sections.filter(
        ({ key, optional }) => !optional && !there.has(key),
      ),
    );
  }

  /** Puts the sections of another template in the place of those that nobody has written in. */
  async changeTemplate(
    change: DocumentChange,
    before: Template | undefined,
    after: Template,
  ): Promise<void> {
    const { trx, header } = change;
    const keysOf = (template?: Template) =>
      (template?.sections ?? []).map(({ key }) => key);
    // Also those that both have, as they may be called otherwise.
    await this.#store.removeUnwritten(trx, header.id, keysOf(before));
    await this.addTemplate(change, after);
    await this.#store.order(trx, header.id, keysOf(after));
  }

  async #overwrite(
    change: DocumentChange,
    before: Section,
    expected: Expected,
    sent: SectionPut,
  ): Promise<Section> {
    checkVersion(before, expected, sent);
    if (
      before.body === sent.body &&
      before.title === (sent.title ?? before.title)
    ) {
      return before;
    }
    const after = {
      ...before,
      ...sent,
      version: before.version + 1,
      updatedAt: change.at,
      updatedBy: change.viewer.userRef,
    };
    if (
      !(await this.#store.update(change.trx, change.header.id, before, after))
    ) {
      throw new PreconditionFailedError('This was changed by somebody else', {
        current: before,
      });
    }
    this.#record(change, before, after);
    return after;
  }

  async #begin(
    change: DocumentChange,
    key: string,
    expected: Expected,
    sent: SectionPut,
  ): Promise<Section> {
    if (expected !== 0) {
      throw new PreconditionFailedError(
        'There is no such section yet; write it with If-Match: "0"',
      );
    }
    if (!sent.title) {
      throw new InputError('title: a new section needs one');
    }
    const section = {
      key,
      title: sent.title,
      body: sent.body,
      version: 1,
      updatedAt: change.at,
      updatedBy: change.viewer.userRef,
    };
    await this.#insert(change, [section]);
    this.#record(change, undefined, section);
    return section;
  }

  async #insert(change: DocumentChange, rows: Section[]): Promise<void> {
    const { trx, header } = change;
    const count = await this.#store.count(trx, header.id);
    checkRoom('section', count + rows.length, ROW_LIMITS.sections);
    await this.#store.insert(trx, header.id, rows);
  }

  #record(
    change: DocumentChange,
    before: Section | undefined,
    after: Section,
  ): void {
    change.record({
      target: 'section',
      act: before ? 'changed' : 'created',
      targetId: after.key,
      label: after.title,
      ...difference<Partial<Section>>(before ?? {}, after, ['title', 'body']),
    });
    change.index({
      source: `section:${after.key}`,
      before: before?.body ?? '',
      after: after.body,
    });
  }
}
