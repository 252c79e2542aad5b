import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  Header,
  ImportQuery,
  ImportResult,
  LIST_LIMIT,
  MAX_PROPOSED,
} from 'backstage-plugin-postmortems-common';
import {
  ReadImport,
  readImport,
} from 'backstage-plugin-postmortems-common/imports';
import {
  ParsedReport,
  renderParsedReport,
} from 'backstage-plugin-postmortems-common/report';
import { createHash } from 'node:crypto';
import type { ServiceCatalog } from '../catalog/ServiceCatalog';
import { Database } from '../database';
import type { ImportSuggester } from '../factors/suggestions/ImportSuggester';
import type { ToldFactor } from '../factors/FactorService';
import type { DocumentChange } from '../postmortems/DocumentChange';
import type { ChangeRequest } from '../postmortems/DocumentWriter';
import type {
  DocumentParts,
  PostmortemService,
} from '../postmortems/PostmortemService';
import { Settings } from '../settings';
import { checkDocument } from './checkDocument';
import { ImportSourceStore } from './ImportSourceStore';

/** Who imports, and under which key. */
export type ImportRequest = Pick<ChangeRequest, 'access' | 'idempotent'> & {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
};

/** What there is to be made of a text. */
interface Plan {
  read: ReadImport;
  /** With the services it is about. */
  document: ParsedReport;
  proposed: ImportResult['proposed'];
  contentHash: string;
}

/** The same text was imported before: nothing is made. */
class EarlierImport extends Error {
  constructor(readonly earlier: NonNullable<ImportResult['earlier']>) {
    super(`Imported before as ${earlier.ref}`);
  }
}

/** Makes post-mortems of Markdown in the form of any house. */
export class ImportService {
  readonly #database: Database;
  readonly #postmortems: PostmortemService;
  readonly #parts: DocumentParts;
  readonly #settings: Settings;
  readonly #services: ServiceCatalog;
  readonly #suggester: ImportSuggester;
  readonly #sources = new ImportSourceStore();

  constructor(options: {
    database: Database;
    postmortems: PostmortemService;
    parts: DocumentParts;
    settings: Settings;
    services: ServiceCatalog;
    suggester: ImportSuggester;
  }) {
    this.#database = options.database;
    this.#postmortems = options.postmortems;
    this.#parts = options.parts;
    this.#settings = options.settings;
    this.#services = options.services;
    this.#suggester = options.suggester;
  }

  /**
   * Makes a post-mortem of a text, whole or not at all. It notifies nobody and starts no clock. A text
   * of which there is one already, as far as the caller may read, makes another only when asked to.
   * @throws InputError when something in it could not be kept, or there is no such part of it
   */
  async import(
    request: ImportRequest,
    markdown: string,
    query: ImportQuery,
  ): Promise<ImportResult> {
    const plan = await this.#plan(request, markdown, query);
    const { document, contentHash, read } = plan;
    const isAsked = query.ifClear && (read.asksZone || read.parts.length > 0);
    const isLook = query.dryRun || isAsked;
    // A log of which one is refused can still be taken apart.
    if (!isLook || !read.parts.length) checkDocument(document);
    if (isLook) {
      const earlier = await this.#sources.earliest(
        this.#database.reader,
        contentHash,
        request.access,
      );
      return this.#tell(plan, query, { earlier });
    }
    try {
      const made = await this.#make(request, plan, query);
      return this.#tell(plan, query, { made });
    } catch (error) {
      if (!(error instanceof EarlierImport)) throw error;
      return this.#tell(plan, query, { earlier: error.earlier });
    }
  }

  async #plan(
    { credentials }: ImportRequest,
    markdown: string,
    { zone, fileName, part, entities }: ImportQuery,
  ): Promise<Plan> {
    const read = readImport(markdown, this.#settings.data, {
      ...{ style: this.#settings.houseStyle, zone, fileName, part },
    });
    if (!read) throw new InputError(`part: the text has no part ${part}`);
    const services = await this.#services.names(credentials);
    const named = [...read.services, ...foldersOf(fileName)].flatMap(
      name => services.named(name)?.entityRef ?? [],
    );
    const document = about(read.document, entities, named);
    const known = new Set(entitiesOf(document));
    const proposed = services
      .mentionedIn(read.text)
      .filter(({ entityRef }) => !known.has(entityRef))
      .slice(0, MAX_PROPOSED)
      .map(({ entityRef, name, title = name }) => ({ entityRef, title }));
    return { read, document, proposed, contentHash: hashOf(read.text) };
  }

  async #make(
    { access, idempotent }: ImportRequest,
    { document, contentHash, read }: Plan,
    { again }: ImportQuery,
  ): Promise<Header> {
    // Before the transaction, as it asks the database.
    const factors = await this.#suggester.suggest(
      access,
      document.factors,
      read.isOwn,
    );
    const { status, publishedAt, visibility, members, template, ...fields } =
      document.header;
    return this.#postmortems.createTold(
      { access, idempotent },
      {
        ...fields,
        template: template ?? undefined,
        ...(visibility === 'restricted' && { visibility, members }),
      },
      {
        imported: { status, publishedAt },
        // Here, so that a request sent again is answered as it was the first time.
        before: async trx => {
          await this.#sources.lock(trx, contentHash);
          const earlier = await this.#sources.earliest(
            trx,
            contentHash,
            access,
          );
          if (earlier && !again) throw new EarlierImport(earlier);
        },
        fill: async change => {
          await this.#fill(change, document, factors);
          const { trx, header } = change;
          await this.#sources.insert(trx, header.id, contentHash);
        },
      },
    );
  }

  async #fill(
    change: DocumentChange,
    document: ParsedReport,
    told: ToldFactor[],
  ): Promise<void> {
    const { sections, timeline, factors, actionItems } = this.#parts;
    await sections.add(change, document.sections);
    await timeline.addTold(change, document.timeline);
    const ids = await factors.addTold(change, told);
    await actionItems.addTold(
      change,
      document.actionItems.map(({ factors: places, ...item }) => ({
        ...item,
        // In the order of the tree, as they are kept.
        factorIds: ids.filter((_, place) => places.includes(place)),
      })),
    );
  }

  #tell(
    { read, document, proposed }: Plan,
    { preview }: ImportQuery,
    { made, earlier }: { made?: Header; earlier?: ImportResult['earlier'] },
  ): ImportResult {
    const { header } = document;
    return {
      ref: made?.ref ?? null,
      seq: made?.seq ?? null,
      status: made?.status ?? header.status,
      title: header.title,
      severity: header.severity,
      startedAt: header.startedAt,
      entities: entitiesOf(document),
      proposed,
      events: document.timeline.length,
      factors: document.factors.length,
      actionItems: document.actionItems.length,
      sections: document.sections.length,
      warnings: read.warnings,
      asksZone: read.asksZone,
      parts: read.parts,
      earlier: earlier ?? null,
      report: preview
        ? renderParsedReport(document, this.#settings.data)
        : null,
    };
  }
}

/** The folders that a file lies in. */
function foldersOf(fileName = ''): string[] {
  return fileName.split(/[\\/]/).slice(0, -1);
}

/** A document that is about the services asked for, else about those it names itself and those found for it. */
function about(
  document: ParsedReport,
  asked: string[] | undefined,
  named: string[],
): ParsedReport {
  const { header } = document;
  const { affectedEntities, originEntities } = header;
  // Where it says so itself, neither its words nor its folder say more.
  const isTold = affectedEntities.length + originEntities.length > 0;
  const told = isTold ? affectedEntities : named.slice(0, LIST_LIMIT);
  const affected = asked
    ? asked.filter(ref => !originEntities.includes(ref))
    : told;
  return {
    ...document,
    header: {
      ...header,
      affectedEntities: [...new Set(affected)],
      originEntities: asked
        ? originEntities.filter(ref => asked.includes(ref))
        : originEntities,
    },
  };
}

function entitiesOf({ header }: ParsedReport): string[] {
  return [...new Set([...header.affectedEntities, ...header.originEntities])];
}

/** Says of two texts whether they are the same, however their lines end. */
function hashOf(text: string): string {
  return createHash('sha256').update(text.trimEnd()).digest('hex');
}
