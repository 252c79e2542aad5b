import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { Database } from '../database';
import { createServices, Services } from '../services';
import { Settings } from '../settings';
import { TestNotifications } from './TestNotifications';

/** Several backends over one database and one portal, whose clock a test moves. */
export class Replicas {
  readonly notifications = new TestNotifications();
  readonly #services: Services[];
  #now: number;
  /** How often any of them asked the catalog. */
  catalogRequests = 0;

  static async start(options: {
    knex: Knex;
    now: string;
    entities?: Entity[];
    /** Below `postmortems` in the configuration. */
    config?: JsonObject;
    count?: number;
  }): Promise<Replicas> {
    const database = await Database.create({
      getClient: async () => options.knex,
    });
    return new Replicas(database, options);
  }

  private constructor(
    database: Database,
    options: Omit<Parameters<typeof Replicas.start>[0], 'knex'>,
  ) {
    const { now, entities = [], config = {}, count = 2 } = options;
    this.#now = Date.parse(now);
    this.#services = Array.from({ length: count }, () =>
      createServices({
        database,
        settings: Settings.fromConfig(
          new ConfigReader({ postmortems: config }),
        ),
        catalog: this.#counting(catalogServiceMock({ entities })),
        now: () => new Date(this.#now),
        messaging: {
          auth: mockServices.auth(),
          notifications: this.notifications,
          logger: mockServices.logger.mock(),
        },
      }),
    );
  }

  #counting(catalog: CatalogService): CatalogService {
    return new Proxy(catalog, {
      get: (target, name) => {
        const asked = Reflect.get(target, name);
        if (typeof asked !== 'function') return asked;
        return (...args: unknown[]) => {
          this.catalogRequests += 1;
          return asked.apply(target, args);
        };
      },
    });
  }

  /** The services of one of them. */
  get services(): Services {
    return this.#services[0];
  }

  moveTo(now: string): void {
    this.#now = Date.parse(now);
  }

  /** Has all of them at once find whom to remind, and tell them. */
  async remind(): Promise<void> {
    await Promise.all(this.#services.map(({ outbox }) => outbox?.remind()));
  }
}
