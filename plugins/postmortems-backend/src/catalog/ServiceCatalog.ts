import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  KnownService,
  ServiceNames,
} from 'backstage-plugin-postmortems-common/imports';

type Credentials = BackstageCredentials<BackstageUserPrincipal>;

/** What post-mortems are about. */
const KINDS = ['Component', 'System', 'API', 'Resource', 'Domain'];
const PAGE = 1_000;
/** An import of many files asks for each of them. */
const KEPT_MS = 60_000;
/** People who import at the same time. */
const MOST_KEPT = 20;

interface Kept {
  until: number;
  names: Promise<ServiceNames>;
}

/** The names of the services in the catalog, as far as somebody may see them there. */
export class ServiceCatalog {
  readonly #catalog: CatalogService;
  readonly #now: () => Date;
  /** By user, the one asked for last at the end. */
  readonly #kept = new Map<string, Kept>();

  constructor(catalog: CatalogService, now: () => Date) {
    this.#catalog = catalog;
    this.#now = now;
  }

  /** Read with the caller's own sight, and kept for a minute. */
  names(credentials: Credentials): Promise<ServiceNames> {
    const user = credentials.principal.userEntityRef;
    const now = this.#now().getTime();
    const kept = this.#kept.get(user);
    if (kept && kept.until > now) return kept.names;
    const names = this.#read(credentials);
    this.#kept.delete(user);
    this.#kept.set(user, { until: now + KEPT_MS, names });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
    // What could not be read is asked for again by the next.
    names.catch(() => {
      if (this.#kept.get(user)?.names === names) this.#kept.delete(user);
    });
    return names;
  }

  async #read(credentials: Credentials): Promise<ServiceNames> {
    const services: KnownService[] = [];
    const pages = this.#catalog.streamEntities(
      {
        filter: { kind: KINDS },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
        ],
        pageSize: PAGE,
      },
      { credentials },
    );
    for await (const page of pages) {
      for (const entity of page) services.push(serviceOf(entity));
    }
    return new ServiceNames(services);
  }
}

function serviceOf(entity: Entity): KnownService {
  const { name, title } = entity.metadata;
  return { entityRef: stringifyEntityRef(entity), name, title };
}
