import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Exposure,
  EXPOSURE_LIMITS,
  ExposureAnswer,
  ExposureAsk,
  ExposureQuestion,
  Header,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Access } from '../access';
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
import { Sight } from './Sight';
import type { Surroundings } from './Surroundings';

type Credentials = BackstageCredentials<BackstageUserPrincipal>;

/** A request for which the catalog is asked too, with the sight of who makes it. */
type SeeingRequest = RowRequest & { credentials: Credentials };

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
  readonly #sight: Sight;
  readonly #store = new ExposureStore();

  constructor(options: {
    database: Database;
    writer: DocumentWriter;
    postmortems: PostmortemService;
    sight: Sight;
  }) {
    this.#database = options.database;
    this.#writer = options.writer;
    this.#postmortems = options.postmortems;
    this.#sight = options.sight;
  }

  /** @throws NotFoundError when the document does not exist for this viewer */
  async of(
    access: Access,
    credentials: Credentials,
    ref: string,
  ): Promise<Exposure> {
    const { header, exposures } = await this.#read(access, ref);
    const around = await this.#around(header, exposures, credentials).catch(
      // The rest of a report does not wait for it: that it is not known is said.
      () => undefined,
    );
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
    const around = await this.#around(header, exposures, credentials);
    return this.#writer.annotate(request, async change => {
      const { trx, before, at, viewer } = change;
      mustChange(access, before);
      const asked = await this.#store.list(trx, before.id);
      const left = unasked(around, asked);
      const room = EXPOSURE_LIMITS.asked - asked.length;
      // Of one that the viewer does not see it is not said whether it was asked about.
      const known = new Set(
        asked
          .map(({ entityRef }) => entityRef)
          .filter(one => around.ownersOf(one)),
      );
      const wanted = entityRefs
        ? [...new Set(entityRefs)].filter(one => !known.has(one))
        : left.slice(0, Math.min(EXPOSURE_LIMITS.shown, room));
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
    const { ownersOf } = await this.#sight.around(credentials, [], [entityRef]);
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

  #around(
    { affectedEntities, originEntities }: Header,
    exposures: StoredExposure[],
    credentials: Credentials,
  ): Promise<Surroundings> {
    return this.#sight.around(
      credentials,
      [...originEntities, ...affectedEntities],
      exposures.map(({ entityRef }) => entityRef),
    );
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
