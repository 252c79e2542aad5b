import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  AccessRequest,
  allowedTransitions,
  Header,
  HeaderPatch,
  Postmortem,
  PostmortemCreate,
  RevisionDifference,
  RevisionPage,
  TransitionRequest,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { Access, participantsOf, readersOf, rightsOf } from '../access';
import { ActionItemService } from '../actionItems/ActionItemService';
import { Database } from '../database';
import { DetailedConflictError } from '../errors';
import { FactorService } from '../factors/FactorService';
import { Settings } from '../settings';
import { TimelineService } from '../timeline/TimelineService';
import { DocumentChange } from './DocumentChange';
import { ChangeRequest, DocumentWriter } from './DocumentWriter';
import { EMPTY_HEADER } from './headerRow';
import { HeaderStore } from './HeaderStore';
import { nextRef, unnumberedRef } from './numbering';
import { checkVersion, Expected } from './preconditions';
import { RevisionStore } from './RevisionStore';
import { RowRequest } from './RowEditor';
import { SectionService } from './SectionService';

/** What a document is made of besides its header. */
export interface DocumentParts {
  sections: SectionService;
  timeline: TimelineService;
  factors: FactorService;
  actionItems: ActionItemService;
}

/** What a creation may say beyond what a person can: an import brings a past with it. */
export interface CreateOptions {
  imported?: Pick<Header, 'status' | 'publishedAt'>;
  /** Adds the rows of an import, in the same change. */
  fill?: (change: DocumentChange) => Promise<void>;
}

/** The document as a whole: made, read, moved between statuses, opened and restricted, deleted and restored. */
export class PostmortemService {
  readonly #database: Database;
  readonly #writer: DocumentWriter;
  readonly #headers: HeaderStore;
  readonly #parts: DocumentParts;
  readonly #settings: Settings;
  readonly #revisions = new RevisionStore();

  constructor(options: {
    database: Database;
    writer: DocumentWriter;
    headers: HeaderStore;
    parts: DocumentParts;
    settings: Settings;
  }) {
    this.#database = options.database;
    this.#writer = options.writer;
    this.#headers = options.headers;
    this.#parts = options.parts;
    this.#settings = options.settings;
  }

  /** @throws InputError for a template or severity that is not configured */
  create(
    request: Pick<ChangeRequest, 'access' | 'idempotent'>,
    sent: PostmortemCreate,
    options: CreateOptions = {},
  ): Promise<Postmortem> {
    const {
      template: templateKey,
      reason,
      visibility,
      members,
      ...fields
    } = sent;
    const template = this.#settings.template(templateKey);
    if (!template) throw new InputError('template: there is no such template');
    this.#checkSeverity(fields);
    const { access } = request;
    return this.#writer.create(
      { ...request, reason },
      async (trx, at) => {
        const user = access.viewer.userRef;
        const day = utcDay(new Date(fields.startedAt ?? at));
        const restricted = visibility === 'restricted';
        return {
          ...EMPTY_HEADER,
          ...fields,
          authors: [...new Set([...(fields.authors ?? []), user])],
          id: randomUUID(),
          ref: restricted ? unnumberedRef(day) : await nextRef(trx, day),
          seq: 1,
          version: 1,
          status: options.imported?.status ?? 'draft',
          publishedAt: options.imported?.publishedAt ?? null,
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
        const there = new Set(
          (await this.#parts.sections.list(change.trx, change.header.id)).map(
            ({ key }) => key,
          ),
        );
        await this.#parts.sections.addTemplate(
          change,
          template.sections.filter(({ key }) => !there.has(key)),
        );
        return this.#read(change.trx, access, change.header);
      },
    );
  }

  /** @throws NotFoundError when it does not exist for this viewer */
  async get(access: Access, ref: string): Promise<Postmortem> {
    return this.#read(
      this.#database.reader,
      access,
      await this.header(access, ref),
    );
  }

  /** @throws NotFoundError when it does not exist for this viewer */
  async header(access: Access, ref: string): Promise<Header> {
    const header = await this.#headers.find(this.#database.reader, ref, access);
    if (!header) throw new NotFoundError('No such post-mortem');
    return header;
  }

  /** @throws ConflictError when nobody would be left to lead it */
  patchHeader(
    request: RowRequest,
    expected: Expected,
    patch: HeaderPatch,
  ): Promise<Header> {
    this.#checkSeverity(patch);
    return this.#writer.change(
      { ...request, change: 'update' },
      async change => {
        checkVersion(change.before, expected, patch);
        if (change.updateHeader(patch)) {
          if (participantsOf(change.header).length === 0) {
            throw new ConflictError(
              'A post-mortem needs an author, a reviewer or a facilitator',
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

  /** @throws DetailedConflictError with the transitions that are allowed instead */
  transition(
    request: RowRequest,
    ifSeq: Expected,
    { to, reason }: TransitionRequest,
  ): Promise<Header> {
    return this.#writer.change(
      { ...request, change: 'publish', role: 'lead', ifSeq, reason },
      async change => {
        const allowed = allowedTransitions(
          change.before.status,
          this.#settings.data.reviewRequired,
        );
        if (!allowed.includes(to)) {
          throw new DetailedConflictError(
            `A post-mortem that is ${change.before.status} cannot become ${to}`,
            { allowed },
          );
        }
        const firstTime = to === 'published' && !change.before.publishedAt;
        change.updateHeader(
          { status: to, ...(firstTime && { publishedAt: change.at }) },
          { target: 'status' },
        );
        return change.header;
      },
    );
  }

  setAccess(
    request: RowRequest,
    ifSeq: Expected,
    { visibility, members, reason }: AccessRequest,
  ): Promise<Header> {
    return this.#writer.change(
      { ...request, change: 'update', role: 'lead', ifSeq, reason },
      async change => {
        change.updateHeader(
          {
            visibility,
            members: visibility === 'restricted' ? members : [],
            visibilityReason: visibility === 'restricted' ? reason : null,
          },
          { target: 'access' },
        );
        if (
          visibility === 'restricted' &&
          readersOf(change.header).length === 0
        ) {
          throw new ConflictError('Nobody would be able to read it any more');
        }
        return change.header;
      },
    );
  }

  delete(request: RowRequest, ifSeq: Expected): Promise<Header> {
    return this.#setDeleted(request, ifSeq, 'deleted');
  }

  restore(request: RowRequest, ifSeq: Expected): Promise<Header> {
    return this.#setDeleted(request, ifSeq, 'restored');
  }

  async listRevisions(
    access: Access,
    ref: string,
    page: { limit: number; cursor?: string },
  ): Promise<RevisionPage> {
    const { id } = await this.header(access, ref);
    return this.#revisions.list(this.#database.reader, id, page);
  }

  /** What changed between revision `from` and revision `to`. */
  async compareRevisions(
    access: Access,
    ref: string,
    from: number,
    to: number,
  ): Promise<RevisionDifference> {
    const { id } = await this.header(access, ref);
    return this.#revisions.compare(this.#database.reader, id, from, to);
  }

  #setDeleted(
    request: RowRequest,
    ifSeq: Expected,
    act: 'deleted' | 'restored',
  ): Promise<Header> {
    return this.#writer.change(
      {
        ...request,
        change: 'delete',
        role: 'lead',
        ifSeq,
        state: act === 'deleted' ? 'live' : 'deleted',
      },
      async change => {
        const { trx, header, at } = change;
        await this.#headers.setDeleted(
          trx,
          header.id,
          act === 'deleted' ? at : null,
        );
        change.record({
          target: 'document',
          act,
          targetId: null,
          label: header.title,
          before: {},
          after: {},
        });
        return header;
      },
    );
  }

  async #read(knex: Knex, access: Access, header: Header): Promise<Postmortem> {
    const { sections, timeline, factors, actionItems } = this.#parts;
    const [sectionRows, events, factorRows, items] = await Promise.all([
      sections.list(knex, header.id),
      timeline.list(knex, header.id),
      factors.list(knex, header.id),
      actionItems.list(knex, header.id),
    ]);
    return {
      ...header,
      sections: sectionRows,
      timeline: events,
      factors: factorRows,
      actionItems: items,
      may: rightsOf(access.viewer, header, {
        update: access.allows('update', header),
        publish: access.allows('publish', header),
        delete: access.allows('delete', header),
      }),
    };
  }

  #checkSeverity({ severity }: { severity?: string | null }): void {
    const known = this.#settings.data.severities.map(({ key }) => key);
    if (severity && !known.includes(severity)) {
      throw new InputError(`severity: must be one of ${known.join(', ')}`);
    }
  }
}

/** What search finds of a header. */
function headerText(header: Header): string {
  return `${header.ref} ${header.title}`;
}
