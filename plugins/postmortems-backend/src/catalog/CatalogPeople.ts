import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LRUCache } from 'lru-cache';
import { CatalogParts } from './CatalogParts';

/** How far up a service is part of something: a system, its domain, and what that is part of. */
const MOST_LEVELS = 5;

/** Names the person who leads a group. */
const LEAD = 'postmortems/lead';
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'relations',
];

/** What of the catalog hangs on some entities. */
export interface Surroundings {
  /** Users and groups that own them. */
  owners: string[];
  /** The systems and domains that they are part of. */
  wholes: string[];
}

/** Who is behind entities and groups, as the plugin itself sees the catalog. */
export class CatalogPeople {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #parts: CatalogParts;
  /** Many are asked about one group within a moment: everybody who is told of one restricted post-mortem. */
  readonly #members = new LRUCache<string, Promise<string[]>>({
    max: 500,
    ttl: 30_000,
  });

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    parts: CatalogParts;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#parts = options.parts;
  }

  /** The users among some users and groups, with those of the groups below. */
  async usersOf(principals: string[]): Promise<string[]> {
    const found = await Promise.all(
      [...new Set(principals)].map(ref => this.#usersOf(ref)),
    );
    return [...new Set(found.flat())];
  }

  /** A group, the groups below it, and the members of all of them. */
  async membersOf(group: string): Promise<string[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    return this.#parts.membersOf(group, credentials);
  }

  /** The groups that some users are in themselves. */
  async teamsOf(users: string[]): Promise<string[]> {
    return targets(await this.#read(users), RELATION_MEMBER_OF);
  }

  /** The people who lead the groups among some users and groups, as their entities say. */
  async leadsOf(principals: string[]): Promise<string[]> {
    const groups = await this.#read(principals.filter(ref => !isUser(ref)));
    return [...new Set(groups.flatMap(leadOf))];
  }

  /** Who owns some entities, and what they are part of. */
  async around(entityRefs: string[]): Promise<Surroundings> {
    const entities = await this.#read(entityRefs);
    const wholes = new Set<string>();
    let level = targets(entities, RELATION_PART_OF);
    for (let n = 0; level.length > 0 && n < MOST_LEVELS; n++) {
      for (const ref of level) wholes.add(ref);
      level = targets(await this.#read(level), RELATION_PART_OF).filter(
        ref => !wholes.has(ref),
      );
    }
    return {
      owners: targets(entities, RELATION_OWNED_BY),
      wholes: [...wholes],
    };
  }

  /** What depends on some entities, or consumes their APIs. */
  async dependantsOf(entityRefs: string[]): Promise<string[]> {
    const entities = await this.#read(entityRefs);
    const apis = await this.#read(targets(entities, RELATION_PROVIDES_API));
    return [
      ...targets(entities, RELATION_DEPENDENCY_OF),
      ...targets([...entities, ...apis], RELATION_API_CONSUMED_BY),
    ];
  }

  async #usersOf(principal: string): Promise<string[]> {
    if (isUser(principal)) return [principal];
    const known = this.#members.get(principal);
    if (known) return known;
    const members = this.#auth
      .getOwnServiceCredentials()
      .then(credentials => this.#parts.membersOf(principal, credentials))
      .then(refs => refs.filter(isUser));
    this.#members.set(principal, members);
    // What could not be read is asked for again by the next.
    members.catch(() => this.#members.delete(principal));
    return members;
  }

  async #read(entityRefs: string[]): Promise<Entity[]> {
    if (entityRefs.length === 0) return [];
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs,
        fields: FIELDS,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return items.filter(entity => entity !== undefined);
  }
}

function targets(entities: Entity[], relation: string): string[] {
  const refs = entities.flatMap(({ relations = [] }) =>
    relations
      .filter(({ type }) => type === relation)
      .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US')),
  );
  return [...new Set(refs)];
}

function leadOf({ metadata }: Entity): string[] {
  const named = metadata.annotations?.[LEAD];
  if (!named) return [];
  try {
    const ref = parseEntityRef(named, {
      defaultKind: 'user',
      defaultNamespace: metadata.namespace ?? 'default',
    });
    return [stringifyEntityRef(ref)].filter(isUser);
  } catch {
    // What is no reference names nobody.
    return [];
  }
}

function isUser(ref: string): boolean {
  return ref.startsWith('user:');
}
