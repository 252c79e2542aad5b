import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  DEFAULT_PAGE,
  PostmortemListQuery,
  PostmortemPage,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { Access } from '../access';
import { CatalogParts } from '../catalog/CatalogParts';
import { Database } from '../database';
import { listOrder } from './listQuery';
import { SummaryStore } from './SummaryStore';

/** Lists of post-mortems. */
export class ListService {
  readonly #database: Database;
  readonly #parts: CatalogParts;
  readonly #now: () => Date;
  readonly #store = new SummaryStore();

  constructor(options: {
    database: Database;
    parts: CatalogParts;
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#parts = options.parts;
    this.#now = options.now;
  }

  async list(
    access: Access,
    credentials: BackstageCredentials<BackstageUserPrincipal>,
    query: PostmortemListQuery,
  ): Promise<PostmortemPage> {
    const {
      entityRef,
      orderBy,
      direction,
      cursor,
      limit = DEFAULT_PAGE,
      ...filters
    } = query;
    const entityRefs =
      entityRef && (await this.#parts.partsOf(entityRef, credentials));
    return this.#store.list(
      this.#database.reader,
      access,
      { ...filters, ...(entityRefs && { entityRefs }) },
      { ...listOrder(orderBy, direction), limit, cursor },
      utcDay(this.#now()),
    );
  }
}
