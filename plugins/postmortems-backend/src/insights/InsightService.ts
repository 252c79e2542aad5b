import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  DurationInsight,
  FEW_DURATIONS,
  INSIGHT_DURATIONS,
  InsightDuration,
  Insights,
  InsightsExportQuery,
  InsightsQuery,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Access } from '../access';
import { CatalogParts } from '../catalog/CatalogParts';
import { Database } from '../database';
import { Settings } from '../settings';
import { assembleInsights, durationsOf } from './assemble';
import { insightsCsv } from './csv';
import { InsightFilters, InsightStore, Tally } from './InsightStore';

type Credentials = BackstageCredentials<BackstageUserPrincipal>;

/** The most rows that one CSV export holds, unless said otherwise. */
const MAX_EXPORT = 20_000;

/** What published post-mortems tell together: of the organisation, a domain, a system, a team or a service. */
export class InsightService {
  readonly #database: Database;
  readonly #parts: CatalogParts;
  readonly #settings: Settings;
  readonly #now: () => Date;
  readonly #maxExport: number;
  readonly #store = new InsightStore();

  constructor(options: {
    database: Database;
    parts: CatalogParts;
    settings: Settings;
    now: () => Date;
    maxExport?: number;
  }) {
    this.#database = options.database;
    this.#parts = options.parts;
    this.#settings = options.settings;
    this.#now = options.now;
    this.#maxExport = options.maxExport ?? MAX_EXPORT;
  }

  async insights(
    access: Access,
    credentials: Credentials,
    query: InsightsQuery,
  ): Promise<Insights> {
    const { split, ...rest } = query;
    const filters = await this.#filters(credentials, rest);
    const ranks = new Map(
      this.#settings.data.severities.map(({ key, rank }) => [key, rank]),
    );
    return this.#database.snapshot(async knex => {
      const tally = await this.#store.tally(knex, access, filters, {
        ...{ split, now: this.#now() },
      });
      return assembleInsights(tally, {
        split,
        // What the configuration has no longer comes behind, and what has none last.
        rankOf: severity =>
          severity === null ? 11 : ranks.get(severity) ?? 10,
        points: await this.#points(knex, access, filters, tally),
      });
    });
  }

  /**
   * The post-mortems behind the numbers, one a row.
   * @throws InputError when they are more than one export holds: a part would pass for the whole
   */
  async export(
    access: Access,
    credentials: Credentials,
    query: InsightsExportQuery,
  ): Promise<string> {
    const rows = await this.#store.list(
      this.#database.reader,
      access,
      await this.#filters(credentials, query),
      this.#maxExport + 1,
    );
    if (rows.length > this.#maxExport) {
      throw new InputError(
        `One export holds at most ${
          this.#maxExport
        } post-mortems; choose a service or fewer days`,
      );
    }
    return insightsCsv(rows);
  }

  /** A few durations say more one by one than as a distribution. */
  async #points(
    knex: Knex,
    access: Access,
    filters: InsightFilters,
    { lengths }: Tally,
  ): Promise<Map<InsightDuration, DurationInsight['points']>> {
    const points = new Map<InsightDuration, DurationInsight['points']>();
    for (const duration of INSIGHT_DURATIONS) {
      const known = durationsOf(lengths, duration).n;
      if (known === 0 || known > FEW_DURATIONS) continue;
      const rows = await this.#store.shortest(knex, access, filters, duration);
      points.set(
        duration,
        rows.map(({ ref, title, severity, ...row }) => ({
          seconds: row[duration]!,
          postmortem: { ref, title, severity },
        })),
      );
    }
    return points;
  }

  async #filters(
    credentials: Credentials,
    { entityRef, ...filters }: InsightsExportQuery,
  ): Promise<InsightFilters> {
    return entityRef
      ? {
          ...filters,
          entityRefs: await this.#parts.partsOf(entityRef, credentials),
        }
      : filters;
  }
}
