import {
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  MOST_SIMILAR,
  PostmortemContents,
  Similar,
} from 'backstage-plugin-postmortems-common';
import {
  documentFeatures,
  DocumentText,
  readDocument,
} from 'backstage-plugin-postmortems-common/factors';
import { Access } from '../access';
import { CatalogNeighbours } from '../catalog/CatalogNeighbours';
import { Database } from '../database';
import { inTurns } from '../inTurns';
import { PatternViewStore } from '../factors/patterns/PatternViewStore';
import { toPatternMention } from '../factors/patterns/PatternRow';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { distancesFrom } from './distancesFrom';
import { DocumentIndexKeeper } from './DocumentIndexKeeper';
import { DocumentTextStore } from './DocumentTextStore';
import { Asked, compare, Compared } from './compare';
import { SimilarStore } from './SimilarStore';

type Credentials = BackstageCredentials<BackstageUserPrincipal>;

/** So many of those that speak most of the same are held against it sentence by sentence. */
const MOST_COMPARED = 40;
/** How many are looked at in each round until so many are found that the viewer may read. */
const ROUNDS = [200, 2_000, 8_000];
const MOST_LOOKED_AT = ROUNDS.reduce((sum, n) => sum + n, 0);

/** Finds earlier post-mortems that tell something like one, by what both say and by what both are about. */
export class SimilarService {
  readonly #database: Database;
  readonly #postmortems: PostmortemService;
  readonly #keeper: DocumentIndexKeeper;
  readonly #neighbours: CatalogNeighbours;
  readonly #logger?: Pick<LoggerService, 'warn'>;
  readonly #store = new SimilarStore();
  readonly #texts = new DocumentTextStore();
  readonly #patterns = new PatternViewStore();

  constructor(options: {
    database: Database;
    postmortems: PostmortemService;
    keeper: DocumentIndexKeeper;
    neighbours: CatalogNeighbours;
    logger?: Pick<LoggerService, 'warn'>;
  }) {
    this.#database = options.database;
    this.#postmortems = options.postmortems;
    this.#keeper = options.keeper;
    this.#neighbours = options.neighbours;
    this.#logger = options.logger;
  }

  /** @throws NotFoundError when the document does not exist for this viewer */
  async of(
    access: Access,
    credentials: Credentials,
    ref: string,
  ): Promise<Similar> {
    const whole = await this.#postmortems.read(access, ref, (knex, header) =>
      this.#postmortems.whole(knex, header),
    );
    await this.#keeper.refresh();
    const asked = await this.#asked(whole);
    const distances = await this.#distances(asked.entityRefs, credentials);
    const ids = await this.#candidates(access, asked);
    const found = await this.#store.found(this.#database.reader, access, ids);
    // Only of what the viewer was just found to be allowed to read.
    const texts = await this.#texts.ofDocuments(
      this.#database.reader,
      found.map(({ id }) => id),
    );
    const compared = await inTurns(compare(asked, { found, texts, distances }));
    const items = compared.slice(0, MOST_SIMILAR);
    const seen = await this.#named(access, items);
    return {
      items: items.map(({ postmortem, rootIds, ...reasons }) => ({
        postmortem,
        ...reasons,
        patterns: rootIds.flatMap(id => {
          const row = seen.get(id);
          return row ? [toPatternMention(row)] : [];
        }),
      })),
      hasDistance: distances !== undefined,
    };
  }

  async #asked(whole: PostmortemContents): Promise<Asked> {
    const text: DocumentText = {
      title: whole.title,
      bodies: whole.sections.map(({ body }) => body),
      factors: whole.factors.map(({ statement }) => statement),
    };
    const patternIds = whole.factors.flatMap(
      ({ patternId }) => patternId ?? [],
    );
    const rootIds = await this.#store.roots(this.#database.reader, patternIds);
    return {
      ...{ id: whole.id, text, read: readDocument(text) },
      features: documentFeatures(text),
      factors: whole.factors,
      rootIds,
      entityRefs: [
        ...new Set([...whole.affectedEntities, ...whole.originEntities]),
      ],
      at: whole.startedAt ?? whole.createdAt,
    };
  }

  /** Those that speak of the same, and those of the same pattern or service, as far as the viewer may read them. */
  async #candidates(access: Access, asked: Asked): Promise<string[]> {
    const knex = this.#database.reader;
    const like = await this.#keeper.like(
      asked.features,
      asked.at,
      MOST_LOOKED_AT,
    );
    const alike = like.filter(id => id !== asked.id);
    const readable: string[] = [];
    let from = 0;
    for (const size of ROUNDS) {
      const some = alike.slice(from, from + size);
      if (some.length === 0 || readable.length >= MOST_COMPARED) break;
      const may = await this.#store.readable(knex, access, some);
      readable.push(...some.filter(id => may.has(id)));
      from += size;
    }
    const { rootIds, entityRefs, at } = asked;
    const near = [
      ...(await this.#store.ofPatterns(knex, access, rootIds, at)),
      ...(await this.#store.ofEntities(knex, access, entityRefs, at)),
    ];
    return [...new Set([...readable.slice(0, MOST_COMPARED), ...near])].filter(
      id => id !== asked.id,
    );
  }

  async #distances(
    own: string[],
    credentials: Credentials,
  ): Promise<ReadonlyMap<string, number> | undefined> {
    try {
      return await distancesFrom(own, refs =>
        this.#neighbours.of(refs, credentials),
      );
    } catch (error) {
      this.#logger?.warn('How far services are from each other is not known', {
        reason: String(error),
      });
      return undefined;
    }
  }

  #named(access: Access, items: Compared[]) {
    return this.#patterns.seenAs(this.#database.reader, access, [
      ...new Set(items.flatMap(({ rootIds }) => rootIds)),
    ]);
  }
}
