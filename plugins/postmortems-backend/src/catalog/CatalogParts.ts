import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  parseEntityRef,
  RELATION_HAS_MEMBER,
  RELATION_HAS_PART,
  RELATION_OWNER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** A relation that is followed from entities of one kind. */
interface Lead {
  from: string;
  by: string;
  /** Whether what it leads to is gone into in its turn, or only named. */
  into: boolean;
}

/** What stands for its parts. An owned system is only named: other teams may answer for what is in it. */
const PARTS: Lead[] = [
  { from: 'system', by: RELATION_HAS_PART, into: true },
  { from: 'domain', by: RELATION_HAS_PART, into: true },
  { from: 'group', by: RELATION_OWNER_OF, into: false },
  { from: 'group', by: RELATION_PARENT_OF, into: true },
];

/** Who belongs to a group. */
const MEMBERS: Lead[] = [
  { from: 'group', by: RELATION_HAS_MEMBER, into: false },
  { from: 'group', by: RELATION_PARENT_OF, into: true },
];

/** How many entities one page may stand for; beyond it the answer would be a list of everything. */
const MAX_PARTS = 5_000;

/** Walks the catalog's relations breadth first, one batched request a level, with the sight of who asks. */
export class CatalogParts {
  readonly #catalog: CatalogService;

  constructor(catalog: CatalogService) {
    this.#catalog = catalog;
  }

  /**
   * The entities that a page is about: a service itself; of a system or domain also its parts, of a
   * group also what it and the groups below it own, but not the parts of that.
   */
  async partsOf(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    return this.#walk(entityRef, credentials, PARTS);
  }

  /** Of several pages, one at least: the entities that all of them are about. */
  async partsOfAll(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const [first, ...others] = await Promise.all(
      entityRefs.map(ref => this.partsOf(ref, credentials)),
    );
    const sets = others.map(refs => new Set(refs));
    return first.filter(ref => sets.every(set => set.has(ref)));
  }

  /** A group, the groups below it and the members of all of them; a user alone. */
  async membersOf(
    principalRef: string,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    return this.#walk(principalRef, credentials, MEMBERS);
  }

  async #walk(
    start: string,
    credentials: BackstageCredentials,
    leads: Lead[],
  ): Promise<string[]> {
    const from = (ref: string) => {
      const { kind } = parseEntityRef(ref);
      return leads.filter(lead => lead.from === kind);
    };
    const seen = new Set([start]);
    let level = from(start).length > 0 ? [start] : [];
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
        const followed = from(stringifyEntityRef(entity));
        for (const { type, targetRef } of entity.relations ?? []) {
          const lead = followed.find(({ by }) => by === type);
          const ref = targetRef.toLocaleLowerCase('en-US');
          if (!lead || seen.has(ref)) continue;
          seen.add(ref);
          if (lead.into && from(ref).length > 0) next.push(ref);
        }
      }
      level = next;
    }
    return [...seen].slice(0, MAX_PARTS);
  }
}
