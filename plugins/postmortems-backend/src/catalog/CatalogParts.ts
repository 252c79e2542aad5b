import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  parseEntityRef,
  RELATION_HAS_MEMBER,
  RELATION_HAS_PART,
  RELATION_OWNER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';

type Credentials = BackstageCredentials<BackstageUserPrincipal>;

/** What stands for its parts, and by which relations it leads to them. */
const WHOLES: Record<string, string[]> = {
  system: [RELATION_HAS_PART],
  domain: [RELATION_HAS_PART],
  group: [RELATION_OWNER_OF, RELATION_PARENT_OF],
};

/** How many entities one page may stand for; beyond it the answer would be a list of everything. */
const MAX_PARTS = 5_000;

/** Walks the catalog's relations breadth first, one batched request a level, with the caller's own sight. */
export class CatalogParts {
  readonly #catalog: CatalogService;

  constructor(catalog: CatalogService) {
    this.#catalog = catalog;
  }

  /**
   * The entities that a page is about: a service itself; of a system or domain also its parts, of a
   * group also what it and the groups below it own.
   */
  async partsOf(
    entityRef: string,
    credentials: Credentials,
  ): Promise<string[]> {
    return this.#walk(entityRef, credentials, ref => WHOLES[kindOf(ref)]);
  }

  /** A group, the groups below it and the members of all of them; a user alone. */
  async membersOf(
    principalRef: string,
    credentials: Credentials,
  ): Promise<string[]> {
    return this.#walk(principalRef, credentials, ref =>
      kindOf(ref) === 'group'
        ? [RELATION_HAS_MEMBER, RELATION_PARENT_OF]
        : undefined,
    );
  }

  async #walk(
    start: string,
    credentials: Credentials,
    relationsOf: (ref: string) => string[] | undefined,
  ): Promise<string[]> {
    const seen = new Set([start]);
    let level = [start].filter(relationsOf);
    while (level.length > 0 && seen.size < MAX_PARTS) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: level,
          fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
        },
        { credentials },
      );
      const next: string[] = [];
      for (const entity of items) {
        if (!entity) continue;
        const wanted = relationsOf(stringifyEntityRef(entity)) ?? [];
        for (const { type, targetRef } of entity.relations ?? []) {
          const ref = targetRef.toLocaleLowerCase('en-US');
          if (!wanted.includes(type) || seen.has(ref)) continue;
          seen.add(ref);
          if (relationsOf(ref)) next.push(ref);
        }
      }
      level = next;
    }
    return [...seen].slice(0, MAX_PARTS);
  }
}

function kindOf(ref: string): string {
  return parseEntityRef(ref).kind;
}
