import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { PATIENCE_MS, patiently } from './patiently';

/** More is no neighbourhood, but everything. */
const MOST_READ = 500;

/** Relations as an entity states them. */
export interface Neighbour {
  type: string;
  ref: string;
}

/** Which entities stand beside which in the catalog, with the sight of who asks; a request waits only so long for it. */
export class CatalogNeighbours {
  readonly #catalog: CatalogService;
  readonly #patienceMs: number;

  constructor(catalog: CatalogService, patienceMs: number = PATIENCE_MS) {
    this.#catalog = catalog;
    this.#patienceMs = patienceMs;
  }

  /**
   * What some entities are related to, by their references; nothing of those that the catalog does not have.
   * @throws Error when the catalog does not answer in time
   */
  async of(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, Neighbour[]>> {
    const entities = await this.#read(refs, credentials);
    return new Map(
      entities.map(entity => [
        stringifyEntityRef(entity),
        neighboursIn(entity),
      ]),
    );
  }

  async #read(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Entity[]> {
    const entityRefs = [...new Set(refs)].slice(0, MOST_READ);
    if (entityRefs.length === 0) return [];
    const { items } = await patiently(
      this.#catalog.getEntitiesByRefs(
        {
          entityRefs,
          fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
        },
        { credentials },
      ),
      this.#patienceMs,
    );
    return items.filter(entity => entity !== undefined);
  }
}

function neighboursIn({ relations = [] }: Entity): Neighbour[] {
  return relations.map(({ type, targetRef }) => ({
    type,
    ref: targetRef.toLocaleLowerCase('en-US'),
  }));
}
