import {
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { RELATION_OWNER_OF } from '@backstage/catalog-model';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  Exposure,
  EXPOSURE_LIMITS,
  ExposureAnswer,
  ExposureAsk,
  ExposureListQuery,
  ExposurePage,
  ExposureQuestion,
  Header,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Access } from '../access';
import type { CatalogNeighbours } from '../catalog/CatalogNeighbours';
import type { CatalogParts } from '../catalog/CatalogParts';
import { PATIENCE_MS, patiently } from '../catalog/patiently';
import { Database } from '../database';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import type { PostmortemService } from '../postmortems/PostmortemService';
import {
  checkRoom,
  checkVersion,
  Expected,
} from '../postmortems/preconditions';
import { timeOrderedId } from '../postmortems/timeOrderedId';
import { RowRequest } from '../rows/RowEditor';
import { assemble, mayAnswer, show, unasked } from './assemble';
import { ExposureStore, StoredExposure } from './ExposureStore';
import { lookAround, Surroundings } from './Surroundings';

type Credentials = BackstageCredentials<BackstageUserPrincipal>;

/** A request for which the catalog is asked too, with the sight of who makes it. */
type SeeingRequest = RowRequest & { credentials: Credentials };

/** So many entities are looked for at most, as where a page stands for its parts. */
const MOST_OWNED = 5_000;

/** It is a day earlier in the last place on Earth where it begins: until then nobody's tomorrow is refused. */
const AHEAD_OF_UTC_MS = 14 * 3_600_000;

/**
 * Who else is exposed to what a post-mortem tells of, and what their owners answered. Asking and answering stand
 * beside the document as comments do: they change nothing of it.
 */
export class ExposureService {
  readonly #database: Database;
  readonly #writer: DocumentWriter;
  readonly #postmortems: PostmortemService;
  readonly #neighbours: CatalogNeighbours;
  readonly #parts: CatalogParts;
  readonly #logger?: Pick<LoggerService, 'warn'>;
  readonly #store = new ExposureStore();

  constructor(options: {
    database: Database;
    writer: DocumentWriter;
    postmortems: PostmortemService;
    neighbours: CatalogNeighbours;
    parts: CatalogParts;
    logger?: Pick<LoggerService, 'warn'>;
  }) {
    this.#database = options.database;
    this.#writer = options.writer;
    this.#postmortems = options.postmortems;
    this.#neighbours = options.neighbours;
    this.#parts = options.parts;
    this.#logger = options.logger;
  }

  /** @throws NotFoundError when the document does not exist for this viewer */
  async of(
    access: Access,
    credentials: Credentials,
    ref: string,
  ): Promise<Exposure> {
    const { header, exposures } = await this.#read(access, ref);
    const around = await this.#lookAround(header, exposures, credentials);
    return assemble(access, header, exposures, around);
  }

  /**
   * Asks the owners of some entities, or of all that have not been asked. Whoever was asked is not asked again.
   * @throws NotAllowedError unless the viewer may change the post-mortem
   * @throws InputError for an entity that is not exposed, or that the viewer does not see
   * @throws ServiceUnavailableError while the catalog does not answer
   */
  async ask(
    { credentials, ...request }: SeeingRequest,
    { entityRefs }: ExposureAsk,
  ): Promise<Exposure> {
    const { access, ref } = request;
    const { header, exposures } = await this.#read(access, ref);
    mustChange(access, header);
    const around = await this.#lookAround(header, exposures, credentials);
    if (!around) throw notNow();
    return this.#writer.annotate(request, async change => {
      const { trx, before, at, viewer } = change;
      mustChange(access, before);
      const asked = await this.#store.list(trx, before.id);
      const left = unasked(around, asked);
      const known = new Set(asked.map(({ entityRef }) => entityRef));
      const wanted = entityRefs
        ? [...new Set(entityRefs)].filter(one => !known.has(one))
        : left.slice(0, EXPOSURE_LIMITS.shown);
      if (wanted.some(one => !left.includes(one))) {
        throw new InputError('entityRefs: one of them is not exposed');
      }
      checkRoom(
        'question',
        asked.length + wanted.length,
        EXPOSURE_LIMITS.asked,
      );
      const made = wanted.map(entityRef =>
        askedAbout(entityRef, viewer.userRef, at),
      );
      await this.#store.insert(trx, before.id, made);
      for (const { id } of made) {
        change.effect({
          kind: 'exposure',
          dedupeKey: `exposure:${id}`,
          payload: { exposureId: id, by: viewer.userRef },
        });
      }
      const all = await this.#store.list(trx, before.id);
      return assemble(access, before, all, around);
    });
  }

  /**
   * Answers for an entity, or takes its answer back.
   * @throws NotAllowedError for whoever neither owns the entity nor leads the post-mortem
   * @throws ServiceUnavailableError while the catalog does not say who owns it
   */
  async answer(
    { credentials, ...request }: SeeingRequest,
    id: string,
    expected: Expected,
    sent: ExposureAnswer,
  ): Promise<ExposureQuestion> {
    const { access, ref } = request;
    const { exposures } = await this.#read(access, ref);
    const asked = exposures.find(exposure => exposure.id === id);
    if (!asked) throw notFound();
    const { entityRef } = asked;
    const ownersOf = await this.#ownersOf([entityRef], credentials);
    if (!ownersOf) throw notNow();
    const owners = ownersOf(entityRef);
    return this.#writer.annotate(request, async change => {
      const { trx, before, at, viewer } = change;
      const found = await this.#store.find(trx, before.id, id);
      // Of an entity that the viewer does not see, or that got another name meanwhile, nothing is said.
      if (!found || !owners || found.entityRef !== entityRef) throw notFound();
      if (!mayAnswer(access, before, owners)) {
        throw new NotAllowedError(
          'Only who owns an entity, or leads the post-mortem, answers for it',
        );
      }
      const said = answerOf(sent, at);
      checkVersion(show(found, true), expected, said);
      const next = { ...found, ...said };
      if (JSON.stringify(next) === JSON.stringify(found)) {
        return show(found, true);
      }
      const answered: StoredExposure = {
        ...next,
        version: found.version + 1,
        answeredAt: said.answer && at,
        answeredBy: said.answer && viewer.userRef,
      };
      await this.#store.update(trx, answered);
      return show(answered, true);
    });
  }

  /**
   * What is asked about an entity, or about what the viewer owns.
   * @throws ServiceUnavailableError while the catalog does not answer
   */
  async list(
    access: Access,
    credentials: Credentials,
    { owner, entityRef, ...query }: ExposureListQuery & { limit: number },
  ): Promise<ExposurePage> {
    const entityRefs = await this.#inTime(() =>
      this.#concerned(access, credentials, { owner, entityRef }),
    );
    if (!entityRefs) throw notNow();
    const page = await this.#store.page(this.#database.reader, access, {
      ...query,
      entityRefs,
    });
    const headers = await this.#postmortems.headers(
      access,
      page.items.map(({ postmortemId }) => postmortemId),
    );
    const ownersOf = await this.#ownersOf(
      page.items.map(({ exposure }) => exposure.entityRef),
      credentials,
    );
    if (!ownersOf) throw notNow();
    return {
      items: page.items.flatMap(({ exposure, postmortemId, postmortem }) => {
        const owners = ownersOf(exposure.entityRef);
        const header = headers.get(postmortemId);
        if (!owners || !header) return [];
        const may = mayAnswer(access, header, owners);
        return [{ ...show(exposure, may), postmortem }];
      }),
      nextCursor: page.nextCursor,
    };
  }

  /** The entity that a question is about, as long as it waits for an answer. */
  async waiting(postmortemId: string, id: string): Promise<string | undefined> {
    const knex = this.#database.reader;
    const found = await this.#store.find(knex, postmortemId, id);
    return found && found.answer === null ? found.entityRef : undefined;
  }

  /** Takes texts that went out of the history of a post-mortem out of its answers. */
  redact(
    trx: Knex.Transaction,
    postmortemId: string,
    texts: ReadonlySet<string>,
  ): Promise<void> {
    return this.#store.redact(trx, postmortemId, texts);
  }

  /** Goes on asking about an entity that got another name. */
  rename(from: string, to: string): Promise<void> {
    return this.#database.transaction(trx => this.#store.rename(trx, from, to));
  }

  #read(access: Access, ref: string) {
    return this.#postmortems.read(access, ref, async (knex, header) => ({
      header,
      exposures: await this.#store.list(knex, header.id),
    }));
  }

  #lookAround(
    { affectedEntities, originEntities }: Header,
    exposures: StoredExposure[],
    credentials: Credentials,
  ): Promise<Surroundings | undefined> {
    return this.#inTime(() =>
      lookAround(
        this.#neighbours,
        credentials,
        [...originEntities, ...affectedEntities],
        exposures.map(({ entityRef }) => entityRef),
      ),
    );
  }

  async #ownersOf(
    entityRefs: string[],
    credentials: Credentials,
  ): Promise<Surroundings['ownersOf'] | undefined> {
    const around = await this.#inTime(() =>
      lookAround(this.#neighbours, credentials, [], entityRefs),
    );
    return around?.ownersOf;
  }

  async #concerned(
    { viewer }: Access,
    credentials: Credentials,
    { owner, entityRef }: Pick<ExposureListQuery, 'owner' | 'entityRef'>,
  ): Promise<string[]> {
    const about = entityRef
      ? await this.#parts.partsOf(entityRef, credentials)
      : undefined;
    if (about && !owner) return about;
    const principals = await this.#neighbours.of(
      viewer.principals,
      credentials,
    );
    const owned = [...principals.values()]
      .flat()
      .filter(({ type }) => type === RELATION_OWNER_OF)
      .map(({ ref }) => ref);
    return [...new Set(owned)]
      .filter(ref => about?.includes(ref) ?? true)
      .slice(0, MOST_OWNED);
  }

  /** What the catalog says; nothing where it does not in time. */
  async #inTime<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await patiently(ask(), PATIENCE_MS);
    } catch (error) {
      this.#logger?.warn('Who else is exposed is not known', {
        reason: String(error),
      });
      return undefined;
    }
  }
}

function askedAbout(
  entityRef: string,
  askedBy: string,
  at: string,
): StoredExposure {
  return {
    id: timeOrderedId(new Date(at)),
    version: 1,
    ...{ entityRef, askedAt: at, askedBy },
    ...{ answer: null, answeredOn: null, note: '' },
    ...{ answeredAt: null, answeredBy: null },
  };
}

/** @throws InputError for a day that has begun nowhere yet */
function answerOf(
  { answer, answeredOn, note = '' }: ExposureAnswer,
  at: string,
): Pick<StoredExposure, 'answer' | 'answeredOn' | 'note'> {
  if (answer === null) return { answer, answeredOn: null, note: '' };
  const now = new Date(at);
  const latest = utcDay(new Date(now.getTime() + AHEAD_OF_UTC_MS));
  if (answeredOn && answeredOn > latest) {
    throw new InputError('answeredOn: must not be in the future');
  }
  return { answer, answeredOn: answeredOn ?? utcDay(now), note };
}

function mustChange({ allows }: Access, header: Header): void {
  if (!allows('update', header)) {
    throw new NotAllowedError('You may not update this post-mortem');
  }
}

/** The same as for a document that is not there. */
function notFound(): Error {
  return new NotFoundError('No such post-mortem');
}

function notNow(): Error {
  return new ServiceUnavailableError('The catalog does not answer');
}
