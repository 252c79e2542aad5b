import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import type { IssueTracker } from 'backstage-plugin-postmortems-node';
import { LRUCache } from 'lru-cache';

type Tracker = Pick<IssueTracker, 'id' | 'accounts' | 'annotations'>;

const NAMES = ['kind', 'metadata.name', 'metadata.namespace'];

/** Who people of the catalog are in an issue tracker, and where issues of its services go. */
export class CatalogAccounts {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  /** A reconciliation meets the same few people over and over. */
  readonly #users = new LRUCache<string, Promise<string[]>>({
    max: 1_000,
    ttl: 60_000,
  });

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /**
   * The account of a user or group, and what the catalog calls them, as far as it is known. While the catalog
   * does not answer, only those who are in the configuration are.
   */
  async accountOf(
    { accounts, annotations }: Tracker,
    ref: string,
  ): Promise<{ account?: string; name?: string }> {
    const configured = accounts[ref];
    try {
      const [entity] = await this.#read(
        [ref],
        [...NAMES, 'metadata.title', 'metadata.annotations', 'spec.profile'],
        await this.#auth.getOwnServiceCredentials(),
      );
      const annotated = entity?.metadata.annotations?.[annotations.account];
      return {
        account: configured ?? annotated,
        name: entity && titleOf(entity),
      };
    } catch (error) {
      if (configured === undefined) throw error;
      return { account: configured };
    }
  }

  /** The users and groups that some accounts are those of, in the order of the accounts. */
  async usersOf(tracker: Tracker, accounts: string[]): Promise<string[]> {
    const found = await Promise.all(
      accounts.map(account => this.#usersOf(tracker, account)),
    );
    return [...new Set(found.flat())];
  }

  /** What the first of some entities to say so says about where its issues go. */
  async placeOf(
    { annotations }: Tracker,
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<string | undefined> {
    const entities = await this.#read(
      entityRefs,
      ['metadata.annotations'],
      credentials,
    );
    for (const entity of entities) {
      const place = entity?.metadata.annotations?.[annotations.place];
      if (place) return place;
    }
    return undefined;
  }

  #usersOf(tracker: Tracker, account: string): Promise<string[]> {
    const key = `${tracker.id} ${lowerCase(account)}`;
    const known = this.#users.get(key);
    if (known) return known;
    const users = this.#find(tracker, account);
    this.#users.set(key, users);
    // What could not be read is asked for again by the next.
    users.catch(() => this.#users.delete(key));
    return users;
  }

  async #find(
    { accounts, annotations }: Tracker,
    account: string,
  ): Promise<string[]> {
    const mapped = Object.entries(accounts)
      .filter(([, own]) => lowerCase(own) === lowerCase(account))
      .map(([ref]) => ref);
    if (mapped.length > 0) return mapped;
    const { items } = await this.#catalog.getEntities(
      {
        filter: {
          kind: 'User',
          [`metadata.annotations.${annotations.account}`]: account,
        },
        fields: NAMES,
        limit: 2,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    // Where two say that it is theirs, nobody knows whose it is.
    return items.length === 1 ? [lowerCase(stringifyEntityRef(items[0]))] : [];
  }

  async #read(
    entityRefs: string[],
    fields: string[],
    credentials: BackstageCredentials,
  ): Promise<(Entity | undefined)[]> {
    if (entityRefs.length === 0) return [];
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields },
      { credentials },
    );
    return items;
  }
}

function titleOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile as { displayName?: string } | undefined;
  return profile?.displayName ?? metadata.title ?? metadata.name;
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
