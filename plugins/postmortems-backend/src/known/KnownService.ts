import {
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import {
  Factor,
  Header,
  Known,
  MOST_KNOWN,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Access } from '../access';
import { CatalogNeighbours } from '../catalog/CatalogNeighbours';
import { Database } from '../database';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { EarlierActions, KnownQuestion, KnownStore } from './KnownStore';
import { byGravity, KnownFactor, knownActions } from './knownActions';

type Credentials = BackstageCredentials<BackstageUserPrincipal>;

const DEPENDS = [RELATION_DEPENDS_ON, RELATION_CONSUMES_API];

/** Says which actions of earlier post-mortems would have kept an incident away, and how they stood when it started. */
export class KnownService {
  readonly #database: Database;
  readonly #postmortems: PostmortemService;
  readonly #factors: {
    list(knex: Knex, postmortemId: string): Promise<Factor[]>;
  };
  readonly #neighbours: CatalogNeighbours;
  readonly #logger?: Pick<LoggerService, 'warn'>;
  readonly #store = new KnownStore();

  constructor(options: {
    database: Database;
    postmortems: PostmortemService;
    factors: { list(knex: Knex, postmortemId: string): Promise<Factor[]> };
    neighbours: CatalogNeighbours;
    logger?: Pick<LoggerService, 'warn'>;
  }) {
    this.#database = options.database;
    this.#postmortems = options.postmortems;
    this.#factors = options.factors;
    this.#neighbours = options.neighbours;
    this.#logger = options.logger;
  }

  /** @throws NotFoundError when the document does not exist for this viewer */
  async of(
    access: Access,
    credentials: Credentials,
    ref: string,
  ): Promise<Known> {
    const { header, factors } = await this.#postmortems.read(
      access,
      ref,
      async (knex, found) => ({
        header: found,
        factors: await this.#classified(knex, found),
      }),
    );
    const own = [
      ...new Set([...header.affectedEntities, ...header.originEntities]),
    ];
    // What is known of a service alone says enough of the service itself.
    const dependencies =
      factors.length > 0 ? await this.#dependencies(own, credentials) : [];
    const at = header.startedAt ?? header.createdAt;
    const question = {
      ...{ scope: access, postmortemId: header.id, at, own },
      entityRefs: [...new Set([...own, ...(dependencies ?? [])])],
    };
    const { items, isCut } = await this.#database.snapshot(async knex => {
      const found = await this.#candidates(knex, question, factors);
      const { actions } = found;
      const changes = await this.#store.changesSince(knex, actions, at);
      return {
        items: knownActions({ actions, changes, factors, own, at }),
        isCut: found.isCut,
      };
    });
    return {
      at,
      items: items.sort(byGravity).slice(0, MOST_KNOWN),
      isMore: isCut || items.length > MOST_KNOWN,
      hasDependencies: dependencies !== undefined,
    };
  }

  /** The factors that say what they are cases of. */
  async #classified(knex: Knex, { id }: Header): Promise<KnownFactor[]> {
    const factors = await this.#factors.list(knex, id);
    const roots = await this.#store.roots(
      knex,
      factors.flatMap(({ patternId }) => patternId ?? []),
    );
    return factors
      .map(factor => ({
        id: factor.id,
        category: factor.category,
        categorySource: factor.categorySource,
        rootId: roots.get(factor.patternId ?? '') ?? null,
        patternSource: factor.patternSource,
      }))
      .filter(({ category, rootId }) => category !== null || rootId !== null);
  }

  async #dependencies(
    own: string[],
    credentials: Credentials,
  ): Promise<string[] | undefined> {
    try {
      const found = await this.#neighbours.of(own, credentials);
      return [...found.values()]
        .flat()
        .filter(({ type }) => DEPENDS.includes(type))
        .map(({ ref }) => ref);
    } catch (error) {
      this.#logger?.warn('What services depend on is not known', {
        reason: String(error),
      });
      return undefined;
    }
  }

  #candidates(
    knex: Knex,
    question: KnownQuestion,
    factors: KnownFactor[],
  ): Promise<EarlierActions> {
    if (factors.length === 0) return this.#store.unfinished(knex, question);
    return this.#store.against(knex, question, {
      rootIds: factors.flatMap(({ rootId }) => rootId ?? []),
      categories: factors.flatMap(({ rootId, category }) =>
        rootId === null && category !== null ? [category] : [],
      ),
    });
  }
}
