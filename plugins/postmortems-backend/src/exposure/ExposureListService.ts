import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { RELATION_OWNER_OF } from '@backstage/catalog-model';
import {
  ExposureListQuery,
  ExposurePage,
} from 'backstage-plugin-postmortems-common';
import { Access, readsAs } from '../access';
import type { CatalogNeighbours } from '../catalog/CatalogNeighbours';
import type { CatalogParts } from '../catalog/CatalogParts';
import { Database } from '../database';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { mayAnswer, show } from './assemble';
import { ExposureStore } from './ExposureStore';
import { Sight } from './Sight';

type Credentials = BackstageCredentials<BackstageUserPrincipal>;

/** So many entities are looked for at most, as where a page stands for its parts. */
const MOST_OWNED = 5_000;

/** What post-mortems ask about an entity, or about one's own. */
export class ExposureListService {
  readonly #database: Database;
  readonly #postmortems: PostmortemService;
  readonly #neighbours: CatalogNeighbours;
  readonly #parts: CatalogParts;
  readonly #sight: Sight;
  readonly #store = new ExposureStore();

  constructor(options: {
    database: Database;
    postmortems: PostmortemService;
    neighbours: CatalogNeighbours;
    parts: CatalogParts;
    sight: Sight;
  }) {
    this.#database = options.database;
    this.#postmortems = options.postmortems;
    this.#neighbours = options.neighbours;
    this.#parts = options.parts;
    this.#sight = options.sight;
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
    const entityRefs = await this.#sight.inTime(() =>
      this.#concerned(access, credentials, { owner, entityRef }),
    );
    const knex = this.#database.reader;
    const asked = await this.#store.asked(knex, access, {
      ...{ entityRefs, answered: query.answered },
    });
    const { ownersOf } = await this.#sight.around(credentials, [], asked);
    // What is not seen is left out before there are pages: their number and their ends would tell of it.
    const page = await this.#store.page(knex, access, {
      ...query,
      entityRefs: asked.filter(ref => ownersOf(ref)),
    });
    const headers = await this.#postmortems.headers(
      access,
      page.items.map(({ postmortemId }) => postmortemId),
    );
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

  async #concerned(
    { viewer }: Access,
    credentials: Credentials,
    { owner, entityRef }: Pick<ExposureListQuery, 'owner' | 'entityRef'>,
  ): Promise<string[]> {
    const about = entityRef
      ? await this.#parts.partsOf(entityRef, credentials)
      : undefined;
    if (about && !owner) return about;
    const principals = await this.#neighbours.of(readsAs(viewer), credentials);
    const parts = about && new Set(about);
    const owned = [...principals.values()]
      .flat()
      .filter(({ type }) => type === RELATION_OWNER_OF)
      .map(({ ref }) => ref);
    return [...new Set(owned)]
      .filter(ref => parts?.has(ref) ?? true)
      .slice(0, MOST_OWNED);
  }
}
