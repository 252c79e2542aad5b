import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { PATIENCE_MS, patiently } from './patiently';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];

/**
 * What the catalog calls people, teams and services, as the plugin itself sees it: whoever asks tells no name to anybody
 * who may not see what it is of.
 */
export class CatalogNames {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  readonly #patienceMs: number;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
    patienceMs?: number;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#logger = options.logger;
    this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
  }

  /** The names by their refs, in one request; none of them while the catalog does not answer. */
  async of(entityRefs: string[]): Promise<ReadonlyMap<string, string>> {
    if (entityRefs.length === 0) return new Map();
    try {
      return await patiently(this.#read(entityRefs), this.#patienceMs);
    } catch (error) {
      this.#logger.warn(
        'The catalog does not answer: its names are done without',
        {
          reason: String(error),
        },
      );
      return new Map();
    }
  }

  async #read(entityRefs: string[]): Promise<ReadonlyMap<string, string>> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: FIELDS },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return new Map(
      items
        .filter(entity => entity !== undefined)
        .map(entity => [stringifyEntityRef(entity), titleOf(entity)]),
    );
  }
}

function titleOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile as { displayName?: string } | undefined;
  return profile?.displayName ?? metadata.title ?? metadata.name;
}
