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
import { CountingLog } from './inMemory/CountingLog';
import { OpenDocuments } from './inMemory/OpenDocuments';
import { PatternViewStore } from './patterns/PatternViewStore';
import { toPatternMention } from './patterns/PatternRow';
import { RecurrenceCounter } from './RecurrenceCounter';

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
  readonly #open: OpenDocuments;
  readonly #counter: RecurrenceCounter;
  readonly #log = new CountingLog();
  readonly #patterns = new PatternViewStore();

  constructor(options: {
    database: Database;
    parts: CatalogParts;
    now: () => Date;
  }) {
    this.#database = options.database;
    this.#parts = options.parts;
    this.#now = options.now;
    this.#open = new OpenDocuments(options);
    this.#counter = new RecurrenceCounter({ ...options, open: this.#open });
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
    const question = {
      ...{ by, filters: await this.#expand(filters, credentials) },
      today: utcDay(this.#now()),
    };
    const found = await this.#counter.recurring(access, question, limit);
    return by === 'pattern' ? this.#named(access, found) : found;
  }

  /** Brings what is counted in memory in step with the database. */
  async refreshCounts(): Promise<void> {
    await this.#open.refresh();
  }

  /** Lets go of what tells of changes that every backend knows of. */
  async trimCountingLog(): Promise<void> {
    await this.#database.transaction(trx => this.#log.trim(trx));
  }

  /** Patterns as the viewer sees them; what is counted of one, that is one of its factors they may read. */
  async #named(
    access: Access,
    found: RecurringFactors,
  ): Promise<RecurringFactors> {
    const seen = await this.#patterns.seenAsSets(
      this.#database.reader,
      access,
      found.items.map(({ unit }) => unit),
    );
    const idOf = (rootId: string) => seen.get(rootId)?.id ?? [];
    return {
      ...found,
      items: found.items.flatMap(item => {
        const row = seen.get(item.unit);
        // Gone since it was counted.
        if (!row) return [];
        const { id, category } = row;
        return { ...item, unit: id, category, pattern: toPatternMention(row) };
      }),
      alike: { ...found.alike, units: found.alike.units.flatMap(idOf) },
    };
  }

  /** What is named stands for entities; of several that are named, those for which all of them stand. */
  async #expand<T extends Named>(
    { entityRef, system, domain, team, ...filters }: T,
    credentials: Credentials,
  ): Promise<Omit<T, keyof Named> & Pick<FactorFilters, 'entityRefs'>> {
    const named = [entityRef, system, domain, team].flatMap(ref => ref ?? []);
    if (named.length === 0) return filters;
    return {
      ...filters,
      entityRefs: await this.#parts.partsOfAll(named, credentials),
    };
  }
}
