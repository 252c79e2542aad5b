import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { PATIENCE_MS, patiently } from './patiently';

/** How many groups a person may stand below; no organisation is as large. */
const MOST_GROUPS = 500;

/** What leads upwards, by the kind of what it leads from. */
const UPWARDS: Record<string, string> = {
  user: RELATION_MEMBER_OF,
  group: RELATION_CHILD_OF,
};

/** Which groups people belong to through others, as the plugin itself sees the catalog. */
export class CatalogGroups {
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

  /**
   * The groups that some users and groups belong to, without themselves. None while the catalog does not
   * answer: then a person is who the sign-in said, and nobody else.
   */
  async above(principals: string[]): Promise<string[]> {
    try {
      return await patiently(this.#above(principals), this.#patienceMs);
    } catch (error) {
      this.#logger.warn('Groups above those of the sign-in are left out', {
        reason: String(error),
      });
      return [];
    }
  }

  /**
   * The groups that a user is in, and those above them; nothing of a user whom the catalog does not have.
   * @throws ServiceUnavailableError while the catalog does not answer
   */
  async ofUser(
    userRef: string,
  ): Promise<{ own: string[]; above: string[] } | undefined> {
    const groups = async () => {
      const [user] = await this.#read([userRef]);
      if (!user) return undefined;
      const own = [...new Set(groupsOf(user))];
      return { own, above: await this.#above(own) };
    };
    try {
      return await patiently(groups(), this.#patienceMs);
    } catch (error) {
      this.#logger.warn('The groups of a user are not known', {
        reason: String(error),
      });
      throw new ServiceUnavailableError('The catalog does not answer');
    }
  }

  async #above(principals: string[]): Promise<string[]> {
    const seen = new Set(principals);
    let level = principals.filter(leadsUpwards);
    while (level.length > 0 && seen.size < MOST_GROUPS) {
      const found = (await this.#read(level)).flatMap(groupsOf);
      level = [...new Set(found)].filter(ref => !seen.has(ref));
      for (const ref of level) seen.add(ref);
    }
    return [...seen].slice(principals.length, MOST_GROUPS);
  }

  async #read(entityRefs: string[]): Promise<Entity[]> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs,
        fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return items.filter(entity => entity !== undefined);
  }
}

function leadsUpwards(ref: string): boolean {
  return ref.split(':')[0] in UPWARDS;
}

function groupsOf({ kind, relations = [] }: Entity): string[] {
  const upwards = UPWARDS[kind.toLocaleLowerCase('en-US')];
  return relations
    .filter(({ type }) => type === upwards)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'))
    .filter(ref => ref.startsWith('group:'));
}
