import { ConflictError } from '@backstage/errors';
import { Follow, FOLLOW_LIMIT } from 'backstage-plugin-postmortems-common';
import { Viewer } from '../access';
import { Database } from '../database';
import { FollowStore } from './FollowStore';

/** Which entities a person wants to hear of. Everybody has their own, and sees nobody else's. */
export class FollowService {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #store = new FollowStore();

  constructor(options: { database: Database; now: () => Date }) {
    this.#database = options.database;
    this.#now = options.now;
  }

  async list({ userRef }: Viewer): Promise<{ items: Follow[] }> {
    const items = await this.#store.list(this.#database.reader, userRef);
    return { items };
  }

  /**
   * Following it again changes nothing.
   * @throws ConflictError when somebody follows {@link FOLLOW_LIMIT} entities already
   */
  follow({ userRef }: Viewer, entityRef: string): Promise<Follow> {
    return this.#database.transaction(async trx => {
      const known = await this.#store.find(trx, userRef, entityRef);
      if (known) return known;
      if ((await this.#store.count(trx, userRef)) >= FOLLOW_LIMIT) {
        throw new ConflictError(
          `At most ${FOLLOW_LIMIT} entities can be followed`,
        );
      }
      const since = this.#now().toISOString();
      await this.#store.insert(trx, userRef, { entityRef, since });
      // Somebody may have been faster.
      return (await this.#store.find(trx, userRef, entityRef))!;
    });
  }

  async unfollow(
    { userRef }: Viewer,
    entityRef: string,
  ): Promise<{ entityRef: string }> {
    await this.#store.delete(this.#database.reader, userRef, entityRef);
    return { entityRef };
  }

  /** Everybody who follows one of some entities. */
  followersOf(entityRefs: string[]): Promise<string[]> {
    return this.#store.followersOf(this.#database.reader, entityRefs);
  }

  /** Follows an entity that got another name. */
  rename(from: string, to: string): Promise<void> {
    return this.#database.transaction(trx => this.#store.rename(trx, from, to));
  }
}
