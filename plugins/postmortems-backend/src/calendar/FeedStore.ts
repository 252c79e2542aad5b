import { CalendarFeed } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { insertAll } from '../database';
import { Told } from './CalendarEntry';

/** A feed with whose it is. */
export type OwnedFeed = CalendarFeed & { userRef: string };

const FEED = {
  id: 'id',
  userRef: 'user_ref',
  about: 'about',
  createdAt: 'created_at',
  readAt: 'read_at',
};

/** SQL of the calendars that people subscribed to, and of what each has told. */
export class FeedStore {
  async list(knex: Knex, userRef: string): Promise<OwnedFeed[]> {
    return knex('calendar_feeds')
      .select(FEED)
      .where({ user_ref: userRef })
      .orderBy(['created_at', 'id']);
  }

  async find(knex: Knex, id: string): Promise<OwnedFeed | undefined> {
    return knex('calendar_feeds').select(FEED).where({ id }).first();
  }

  async findByToken(
    knex: Knex,
    tokenHash: string,
  ): Promise<OwnedFeed | undefined> {
    return knex('calendar_feeds')
      .select(FEED)
      .where({ token_hash: tokenHash })
      .first();
  }

  /** Makes a feed, or gives it another token and subject. */
  async put(knex: Knex, feed: OwnedFeed, tokenHash: string): Promise<void> {
    await knex('calendar_feeds')
      .insert({
        id: feed.id,
        user_ref: feed.userRef,
        about: feed.about,
        token_hash: tokenHash,
        created_at: feed.createdAt,
        read_at: feed.readAt,
      })
      .onConflict('id')
      .merge();
  }

  async delete(knex: Knex, id: string): Promise<void> {
    await knex('calendar_feeds').where({ id }).delete();
  }

  async markRead(knex: Knex, id: string, at: string): Promise<void> {
    await knex('calendar_feeds').where({ id }).update({ read_at: at });
  }

  async told(knex: Knex, feedId: string): Promise<Told[]> {
    return knex('calendar_entries')
      .select({
        uid: 'uid',
        starts: 'starts',
        stamp: 'stamp',
        sequence: 'sequence',
        goneAt: 'gone_at',
      })
      .where({ feed_id: feedId });
  }

  async remember(
    trx: Knex.Transaction,
    feedId: string,
    told: readonly Told[],
  ): Promise<void> {
    await this.forget(
      trx,
      feedId,
      told.map(({ uid }) => uid),
    );
    await insertAll(
      trx,
      'calendar_entries',
      told.map(({ uid, starts, stamp, sequence, goneAt }) => ({
        feed_id: feedId,
        uid,
        starts,
        stamp,
        sequence,
        gone_at: goneAt,
      })),
    );
  }

  async forget(
    trx: Knex.Transaction,
    feedId: string,
    uids: readonly string[],
  ): Promise<void> {
    for (let i = 0; i < uids.length; i += 500) {
      await trx('calendar_entries')
        .where({ feed_id: feedId })
        .whereIn('uid', uids.slice(i, i + 500))
        .delete();
    }
  }
}
