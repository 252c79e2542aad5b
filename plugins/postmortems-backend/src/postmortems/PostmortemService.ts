import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  emptyHeader,
  Header,
  HeaderPatch,
  LIST_LIMIT,
  Postmortem,
  PostmortemContents,
  PostmortemCreate,
  RevisionDifference,
  RevisionPage,
  Template,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Access, leads, participantsOf, rightsOf } from '../access';
import { ActionItemService } from '../actionItems/ActionItemService';
import { Database } from '../database';
import { FactorService } from '../factors/FactorService';
import { Settings } from '../settings';
import { TimelineService } from '../timeline/TimelineService';
import { DocumentChange } from './DocumentChange';
import { ChangeRequest, DocumentWriter } from './DocumentWriter';
import { HeaderStore } from './HeaderStore';
import { nextRef, nextUnnumberedRef } from './numbering';
import { checkVersion, Expected } from './preconditions';
import { RevisionStore } from './RevisionStore';
import { RowRequest } from '../rows/RowEditor';
import type { TicketReader } from '../tickets/TicketReader';
import { SectionService } from './SectionService';
import { timeOrderedId } from './timeOrderedId';

/** What a document is made of besides its header. */
export interface DocumentParts {
  sections: SectionService;
  timeline: TimelineService;
  factors: FactorService;
  actionItems: ActionItemService;
}

type Creation = Pick<ChangeRequest, 'access' | 'idempotent'>;

/** What an import says beyond what a person can: it brings a past with it. */
export interface ToldElsewhere {
  imported: Pick<Header, 'status' | 'publishedAt'>;
  /** Looks, in the same transaction, for what speaks against it; not asked where a request is sent again. */
  before: (trx: Knex.Transaction) => Promise<void>;
  /** Adds the rows of an import, in the same change. */
  fill: (change: DocumentChange) => Promise<void>;
}

/** The document as a whole: made, read, its header changed, its history compared. */
export class PostmortemService {
  readonly #database: Database;
  readonly #writer: DocumentWriter;
  readonly #headers: HeaderStore;
  readonly #parts: DocumentParts;
  readonly #settings: Settings;
  readonly #tickets: TicketReader;
  readonly #revisions = new RevisionStore();

  constructor(options: {
    database: Database;
    writer: DocumentWriter;
    headers: HeaderStore;
    parts: DocumentParts;
    settings: Settings;
    tickets: TicketReader;
  }) {
    this.#database = options.database;
    this.#writer = options.writer;
    this.#headers = options.headers;
    this.#parts = options.parts;
    this.#settings = options.settings;
    this.#tickets = options.tickets;
  }

  /** @throws InputError for a template or severity that is not configured */
  create(request: Creation, sent: PostmortemCreate): Promise<Postmortem> {
    return this.#create(request, sent, {}, change =>
      this.#assemble(change.trx, request.access, change.header),
    );
  }

  /**
   * Makes a post-mortem of what is told elsewhere; others may be made at the same time.
   * @throws InputError for a template or severity that is not configured
   */
  createTold(
    request: Creation,
    sent: PostmortemCreate,
    told: ToldElsewhere,
  ): Promise<Header> {
    return this.#create(request, sent, told, async ({ header }) => header);
  }

  #create<T extends { ref: string }>(
    request: Creation,
    sent: PostmortemCreate,
    options: Partial<ToldElsewhere>,
    answer: (change: DocumentChange) => Promise<T>,
  ): Promise<T> {
    const {
      template: templateKey,
      reason,
      visibility,
      members,
      ...fields
    } = sent;
    const template = this.#template(templateKey);
    this.#checkSeverity(fields);
    const { access } = request;
    return this.#writer.create(
      { ...request, reason, isOneOfMany: options.imported !== undefined },
      async (trx, at) => {
        await options.before?.(trx);
        const user = access.viewer.userRef;
        const day = utcDay(new Date(fields.startedAt ?? at));
        const restricted = visibility === 'restricted';
        const header: Header = {
          ...emptyHeader(),
          ...fields,
          authors: this.#authors(user, sent, options),
          id: timeOrderedId(new Date(at)),
          ref: await (restricted ? nextUnnumberedRef : nextRef)(trx, day),
          seq: 1,
          version: 1,
          status: options.imported?.status ?? 'draft',
          publishedAt: options.imported?.publishedAt ?? null,
          waivers: [],
          imported: options.imported !== undefined,
          visibility: restricted ? 'restricted' : 'open',
          visibilityReason: restricted ? reason ?? null : null,
          members: restricted ? members ?? [] : [],
          template: template.key,
          createdAt: at,
          createdBy: user,
          updatedAt: at,
          updatedBy: user,
        };
        // An import publishes nothing that its bringer may not publish.
        return header.status === 'published' &&
          !access.allows('publish', header)
          ? { ...header, status: 'draft', publishedAt: null }
          : header;
      },
      async change => {
        change.record({
          target: 'document',
          act: 'created',
          targetId: null,
          label: change.header.title,
          before: {},
          after: fields,
        });
        change.index({
          source: 'header',
          before: '',
          after: headerText(change.header),
        });
        await options.fill?.(change);
        await this.#parts.sections.addTemplate(change, template);
        return answer(change);
      },
    );
  }

  /** @throws NotFoundError when it does not exist for this viewer */
  get(access: Access, ref: string): Promise<Postmortem> {
    return this.read(access, ref, (knex, header) =>
      this.#assemble(knex, access, header),
    );
  }

  /**
   * Reads something of a document, all of it in one state: what is added while it is being restricted
   * is not shown to those whom the restriction shuts out.
   * @throws NotFoundError when it does not exist for this viewer
   */
  read<T>(
    access: Access,
    ref: string,
    work: (knex: Knex, header: Header) => Promise<T>,
  ): Promise<T> {
    return this.#database.snapshot(async knex => {
      const header = await this.#headers.find(knex, ref, access);
      if (!header) throw new NotFoundError('No such post-mortem');
      return work(knex, header);
    });
  }

  /** A document with all its rows, in the state in which its header was read. */
  async whole(knex: Knex, header: Header): Promise<PostmortemContents> {
    const { sections, timeline, factors, actionItems } = this.#parts;
    // One after the other: inside a transaction there is only one connection to ask.
    return {
      ...header,
      sections: await sections.list(knex, header.id),
      timeline: await timeline.list(knex, header.id),
      factors: await factors.list(knex, header.id),
      actionItems: await actionItems.list(knex, header.id),
    };
  }

  /** Several headers by id, as far as the viewer may read them. */
  headers(access: Access, ids: string[]): Promise<Map<string, Header>> {
    return this.#headers.findAll(this.#database.reader, ids, access);
  }

  /**
   * @throws ConflictError when nobody would be left to lead it
   * @throws InputError for a template or severity that is not configured
   */
  patchHeader(
    request: RowRequest,
    expected: Expected,
    patch: HeaderPatch,
  ): Promise<Header> {
    this.#checkSeverity(patch);
    const template = patch.template && this.#template(patch.template);
    const { access } = request;
    return this.#writer.change(
      { ...request, change: 'update' },
      async change => {
        checkVersion(change.before, expected, patch);
        if (
          changesPeople(change.before, patch) &&
          !leads(access.viewer, change.before)
        ) {
          throw new NotAllowedError(
            'Only authors, reviewers and the facilitator say who they are',
          );
        }
        if (change.updateHeader(patch)) {
          if (participantsOf(change.header).length === 0) {
            throw new ConflictError(
              'A post-mortem needs an author, a reviewer or a facilitator',
            );
          }
          askNewReviewers(change);
          if (template && template.key !== change.before.template) {
            await this.#parts.sections.changeTemplate(
              change,
              this.#settings.template(change.before.template),
              template,
            );
          }
          change.index({
            source: 'header',
            before: headerText(change.before),
            after: headerText(change.header),
          });
        }
        return change.header;
      },
    );
  }

  listRevisions(
    access: Access,
    ref: string,
    page: { limit: number; cursor?: string },
  ): Promise<RevisionPage> {
    return this.read(access, ref, (knex, { id }) =>
      this.#revisions.list(knex, id, page),
    );
  }

  /** The `seq` of the last change of what a document says. */
  lastEdit(knex: Knex, { id }: Header): Promise<number> {
    return this.#revisions.lastEdit(knex, id);
  }

  /** What changed between revision `from` and revision `to`. */
  compareRevisions(
    access: Access,
    ref: string,
    from: number,
    to: number,
  ): Promise<RevisionDifference> {
    return this.read(access, ref, (knex, { id }) =>
      this.#revisions.compare(knex, id, from, to),
    );
  }

  async #assemble(
    knex: Knex,
    access: Access,
    header: Header,
  ): Promise<Postmortem> {
    const whole = await this.whole(knex, header);
    const { id, actionItems } = whole;
    return {
      ...whole,
      tickets: await this.#tickets.list(knex, id, actionItems),
      may: rightsOf(access.viewer, header, {
        update: access.allows('update', header),
        publish: access.allows('publish', header),
        delete: access.allows('delete', header),
      }),
    };
  }

  /** The caller is an author, but of an import that names others; of a restricted one it must be readable to whoever brought it. */
  #authors(
    user: string,
    sent: PostmortemCreate,
    { imported }: Partial<ToldElsewhere>,
  ): string[] {
    const { authors = [], visibility } = sent;
    const isTold =
      imported && authors.length > 0 && visibility !== 'restricted';
    const all = isTold ? authors : [...new Set([...authors, user])];
    if (all.length > LIST_LIMIT) {
      throw new InputError(
        `authors: at most ${LIST_LIMIT}, and you are one of them`,
      );
    }
    return all;
  }

  #template(key?: string): Template {
    const template = this.#settings.template(key);
    if (!template) throw new InputError('template: there is no such template');
    return template;
  }

  #checkSeverity({ severity }: { severity?: string | null }): void {
    const known = this.#settings.data.severities.map(({ key }) => key);
    if (severity && !known.includes(severity)) {
      throw new InputError(`severity: must be one of ${known.join(', ')}`);
    }
  }
}

/** Who takes part decides who may read and move it, so it is not everybody's to change. */
function changesPeople(before: Header, patch: HeaderPatch): boolean {
  return (['authors', 'reviewers', 'facilitator'] as const).some(
    field =>
      patch[field] !== undefined &&
      JSON.stringify(patch[field]) !== JSON.stringify(before[field]),
  );
}

/** Who is named as a reviewer while it is in review is asked like those who were named before. */
function askNewReviewers(change: DocumentChange): void {
  const { before, header, viewer } = change;
  const reviewers = header.reviewers.filter(
    ref => !before.reviewers.includes(ref),
  );
  if (header.status !== 'in_review' || reviewers.length === 0) return;
  change.effect({
    kind: 'review_requested',
    dedupeKey: `review_requested:${header.id}:${header.seq}`,
    payload: { by: viewer.userRef, reviewers },
  });
}

/** What search finds of a header. */
function headerText(header: Header): string {
  return `${header.ref} ${header.title}`;
}
