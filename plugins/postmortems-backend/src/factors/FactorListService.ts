import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  DEFAULT_PAGE,
  FactorListQuery,
  FactorPage,
  RECURRING_LIMITS,
  RecurringFactors,
  RecurringQuery,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { Access } from '../access';
import { CatalogParts } from '../catalog/CatalogParts';
import { Database } from '../database';
import { FactorListStore } from './FactorListStore';
import { FactorFilters } from './published';
import { assembleRecurring } from './recurrence';
import { RecurrenceStore } from './RecurrenceStore';

type Credentials = BackstageCredentials<BackstageUserPrincipal>;

/** What a query may name of the catalog. */
type Named = Partial<
  Record<'entityRef' | 'system' | 'domain' | 'team', string>
>;

/** Factors across services: how often a category comes back, and the stories behind each number. */
export class FactorListService {
  readonly #database: Database;
  readonly #parts: CatalogParts;
  readonly #now: () => Date;
  readonly #store = new FactorListStore();
  readonly #recurrence = new RecurrenceStore();

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
    const {
      by = 'category',
      limit = RECURRING_LIMITS.factors,
      ...filters
    } = query;
    const expanded = await this.#expand(filters, credentials);
    const counts = await this.#database.snapshot(knex =>
      this.#recurrence.count(knex, access, {
        by,
        filters: expanded,
        today: utcDay(this.#now()),
      }),
    );
    return assembleRecurring(counts, limit);
  }

  /** What is named stands for entities; of several that are named, those for which all of them stand. */
  async #expand<T extends Named>(
    { entityRef, system, domain, team, ...filters }: T,
    credentials: Credentials,
  ): Promise<Omit<T, keyof Named> & Pick<FactorFilters, 'entityRefs'>> {
    const named = [entityRef, system, domain, team].flatMap(ref => ref ?? []);
    if (named.length === 0) return filters;
    const [first, ...others] = await Promise.all(
      named.map(ref => this.#parts.partsOf(ref, credentials)),
    );
    const sets = others.map(refs => new Set(refs));
    return {
      ...filters,
      entityRefs: first.filter(ref => sets.every(set => set.has(ref))),
    };
  }
}
