import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  DEFAULT_PAGE,
  FactorListQuery,
  FactorPage,
  RecurringFactors,
  RecurringQuery,
} from 'backstage-plugin-postmortems-common';
import { Access } from '../access';
import { CatalogParts } from '../catalog/CatalogParts';
import { Database } from '../database';
import { FactorListStore } from './FactorListStore';
import { RecurrenceStore } from './RecurrenceStore';

type Credentials = BackstageCredentials<BackstageUserPrincipal>;

/** Factors across services: how often a category comes back, and the stories behind each number. */
export class FactorListService {
  readonly #database: Database;
  readonly #parts: CatalogParts;
  readonly #store = new FactorListStore();
  readonly #recurrence = new RecurrenceStore();

  constructor(options: { database: Database; parts: CatalogParts }) {
    this.#database = options.database;
    this.#parts = options.parts;
  }

  async list(
    access: Access,
    credentials: Credentials,
    query: FactorListQuery,
  ): Promise<FactorPage> {
    const { limit = DEFAULT_PAGE, cursor, ...filters } = query;
    return this.#store.list(
      this.#database.reader,
      access,
      await this.#expand(filters, credentials),
      { limit, cursor },
    );
  }

  async recurring(
    access: Access,
    credentials: Credentials,
    query: RecurringQuery,
  ): Promise<RecurringFactors> {
    const { limit = DEFAULT_PAGE, ...filters } = query;
    const expanded = await this.#expand(filters, credentials);
    return this.#database.snapshot(knex =>
      this.#recurrence.recurring(knex, access, expanded, limit),
    );
  }

  async #expand<T extends { entityRef?: string }>(
    { entityRef, ...filters }: T,
    credentials: Credentials,
  ) {
    return entityRef
      ? {
          ...filters,
          entityRefs: await this.#parts.partsOf(entityRef, credentials),
        }
      : filters;
  }
}
