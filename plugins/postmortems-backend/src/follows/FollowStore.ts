import { Follow } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';

/** SQL of who follows which entity. */
export class FollowStore {
  async list(knex: Knex, userRef: string): Promise<Follow[]> {
    return knex('follows')
      .select({ entityRef: 'entity_ref', since: 'since' })
      .where({ user_ref: userRef })
      .orderBy('entity_ref');
  }

  async find(
    knex: Knex,
    userRef: string,
    entityRef: string,
  ): Promise<Follow | undefined> {
    return knex('follows')
      .select({ entityRef: 'entity_ref', since: 'since' })
      .where({ user_ref: userRef, entity_ref: entityRef })
      .first();
  }

  async count(knex: Knex, userRef: string): Promise<number> {
    const [{ count }] = await knex('follows')
      .where({ user_ref: userRef })
      .count({ count: '*' });
    return Number(count);
  }

  /** Nothing changes for who follows it already. */
  async insert(knex: Knex, userRef: string, follow: Follow): Promise<void> {
    await knex('follows')
      .insert({
        user_ref: userRef,
        entity_ref: follow.entityRef,
        since: follow.since,
      })
      .onConflict(['user_ref', 'entity_ref'])
      .ignore();
  }

  async delete(knex: Knex, userRef: string, entityRef: string): Promise<void> {
    await knex('follows')
      .where({ user_ref: userRef, entity_ref: entityRef })
      .delete();
  }

  async followersOf(knex: Knex, entityRefs: string[]): Promise<string[]> {
    return knex('follows')
      .whereIn('entity_ref', entityRefs)
      .distinct('user_ref')
      .pluck('user_ref');
  }

  /** Who followed `from` follows `to`. */
  async rename(trx: Knex, from: string, to: string): Promise<void> {
    const rows: { user_ref: string; since: string }[] = await trx(
      'follows',
    ).where({ entity_ref: from });
    for (const { user_ref, since } of rows) {
      await this.insert(trx, user_ref, { entityRef: to, since });
    }
    await trx('follows').where({ entity_ref: from }).delete();
  }
}
