import {
  coreServices,
  createServiceFactory,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { PostmortemsClient } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { AddressInfo } from 'node:net';
import { postmortemsPlugin } from '../plugin';
import { TestNotifications } from './TestNotifications';

/** How a test wants its backend. */
export interface TestPortalOptions {
  knex: Knex;
  /** Below `postmortems` in the configuration. */
  config?: JsonObject;
  /** Below `backend` in the configuration. */
  backend?: JsonObject;
  /** The groups through which somebody owns things; nobody else belongs to any. */
  groups?: Record<string, string[]>;
  entities?: Entity[];
  /** A catalog of the test's own, instead of one of `entities`. */
  catalog?: CatalogService;
  /** Takes what is sent; without it, nobody is told of anything. */
  notifications?: TestNotifications;
  /** Further features or replaced services. */
  features?: Parameters<typeof startTestBackend>[0]['features'];
}

/** An answer as it came over the wire. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  text: string;
  body: any;
}

/** A running backend with the plugin in it, on a database of its own, spoken to over HTTP by people by name. */
export class TestPortal {
  readonly #backend: TestBackend;
  readonly #scheduler: SchedulerService;

  static async start(options: TestPortalOptions): Promise<TestPortal> {
    const { groups = {}, config = {}, notifications } = options;
    const scheduler = mockServices.scheduler();
    const backend = await startTestBackend({
      features: [
        postmortemsPlugin,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => ({ getClient: async () => options.knex }),
        }),
        mockServices.rootConfig.factory({
          data: {
            postmortems: {
              ...(!notifications && { notifications: { enabled: false } }),
              ...config,
            },
            ...(options.backend && { backend: options.backend }),
          },
        }),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () =>
            options.catalog ??
            catalogServiceMock({ entities: options.entities }),
        }),
        createServiceFactory({
          service: coreServices.userInfo,
          deps: {},
          factory: () => ({
            getUserInfo: async (credentials: any) => {
              const { userEntityRef } = credentials.principal;
              return {
                userEntityRef,
                ownershipEntityRefs: [
                  userEntityRef,
                  ...(groups[userEntityRef] ?? []),
                ],
              };
            },
          }),
        }),
        ...(notifications ? [notifications.factory] : []),
        ...(options.features ?? []),
      ],
    });
    // While a loaded machine keeps a test waiting, it would end connections that are about to be used again.
    backend.server.keepAliveTimeout = 0;
    return new TestPortal(backend, scheduler);
  }

  private constructor(backend: TestBackend, scheduler: SchedulerService) {
    this.#backend = backend;
    this.#scheduler = scheduler;
  }

  get origin(): string {
    const { port } = this.#backend.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  get baseUrl(): string {
    return `${this.origin}/api/postmortems`;
  }

  /** A client that is signed in as `user:default/<name>`. */
  as(name: string): PostmortemsClient {
    return new PostmortemsClient({
      discoveryApi: { getBaseUrl: async () => this.baseUrl },
      fetchApi: {
        fetch: (url, init) =>
          fetch(url, {
            ...init,
            headers: { ...init?.headers, authorization: tokenOf(name) },
          }),
      },
    });
  }

  /** A request with nothing added but the token; none with an empty name. */
  async request(
    name: string,
    method: string,
    path: string,
    init: {
      headers?: Record<string, string>;
      body?: BodyInit;
      json?: unknown;
    } = {},
  ): Promise<RawAnswer> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: {
        ...(name && { authorization: tokenOf(name) }),
        ...('json' in init && { 'content-type': 'application/json' }),
        ...init.headers,
      },
      body: 'json' in init ? JSON.stringify(init.json) : init.body,
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: parse(text),
    };
  }

  /** Runs a scheduled task, and whatever of it is under way already, to its end. */
  async runTask(id: string): Promise<void> {
    await this.#scheduler.triggerTask(id);
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
  }
}

function tokenOf(name: string): string {
  return mockCredentials.user.header(`user:default/${name}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
