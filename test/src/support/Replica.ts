import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import postmortems from 'backstage-plugin-postmortems-backend';
import { PostmortemsClient } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { AddressInfo } from 'node:net';

type OptionsOf<T extends (options?: any) => unknown> = NonNullable<
  Parameters<T>[0]
>;

/** What a portal has beside what all have. */
export interface PortalOptions {
  /** Below `postmortems` in the configuration. */
  config?: OptionsOf<typeof mockServices.rootConfig.factory>['data'];
  /** What is in its catalog. */
  entities?: OptionsOf<typeof catalogServiceMock.factory>['entities'];
  /** Further features or replaced services. */
  features?: OptionsOf<typeof startTestBackend>['features'];
}

/** An answer as it came over the wire. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  body: any;
}

/** One running backend with the plugin in it. Several over one database are the replicas of one portal. */
export class Replica {
  readonly #backend: TestBackend;

  static async start(
    knex: Knex,
    { config, entities, features = [] }: PortalOptions = {},
  ): Promise<Replica> {
    const backend = await startTestBackend({
      features: [
        postmortems,
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => ({ getClient: async () => knex }),
        }),
        mockServices.rootConfig.factory({
          data: {
            postmortems: {
              administrators: ['user:default/admin'],
              // There is nobody to tell.
              notifications: { enabled: false },
              ...config,
            },
          },
        }),
        catalogServiceMock.factory({ entities }),
        ...features,
      ],
    });
    // While a loaded machine keeps a test waiting, it would end connections that are about to be used again.
    backend.server.keepAliveTimeout = 0;
    return new Replica(backend);
  }

  private constructor(backend: TestBackend) {
    this.#backend = backend;
  }

  get baseUrl(): string {
    const { port } = this.#backend.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/api/postmortems`;
  }

  /**
   * A client that is signed in as `user:default/<name>`.
   * @param wire - what carries its requests; tests of bad connections bring their own
   */
  as(name: string, wire: typeof fetch = fetch): PostmortemsClient {
    return new PostmortemsClient({
      discoveryApi: { getBaseUrl: async () => this.baseUrl },
      fetchApi: {
        fetch: async (url, init) => {
          const response = await wire(url, {
            ...init,
            headers: { ...init?.headers, ...signedIn(name) },
          });
          // Jest runs tests in a realm of their own, whose arrays no others equal: not even
          // those that the platform's own reading of JSON makes.
          response.json = async () => JSON.parse(await response.text());
          return response;
        },
      },
    });
  }

  /** A request with nothing added but the token. */
  async request(
    name: string,
    method: string,
    path: string,
    init: { headers?: Record<string, string>; json?: unknown } = {},
  ): Promise<RawAnswer> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: {
        ...signedIn(name),
        ...('json' in init && { 'content-type': 'application/json' }),
        ...init.headers,
      },
      body: JSON.stringify(init.json),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
  }
}

function signedIn(name: string): Record<string, string> {
  return { authorization: mockCredentials.user.header(`user:default/${name}`) };
}
