import { Header } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';

/** What decides whether somebody is reminded of a post-mortem. */
export type Unfinished = Pick<Header, 'id' | 'createdAt'> & {
  resolvedAt: string;
};

/** Finds what was resolved and is not published. */
export class ReminderStore {
  /**
   * Post-mortems that were resolved in a span of time and were never published, in the order of that, of
   * which nobody was reminded yet by this key.
   * @param after - the last of the page before
   */
  async unfinished(
    knex: Knex,
    options: {
      resolvedAfter: string;
      resolvedUntil: string;
      /** What keys of such reminders are made of, around the id. */
      key: { before: string; after: string };
      after?: Unfinished;
      limit: number;
    },
  ): Promise<Unfinished[]> {
    const { resolvedAfter, resolvedUntil, key, after, limit } = options;
    const query = knex('postmortems')
      .select({
        id: 'postmortems.id',
        createdAt: 'postmortems.created_at',
        resolvedAt: 'postmortems.resolved_at',
      })
      .where('resolved_at', '>', resolvedAfter)
      .where('resolved_at', '<=', resolvedUntil)
      .whereNull('deleted_at')
      .whereNull('published_at')
      .whereNot('status', 'published')
      .where('imported', false)
      .whereNotExists(
        knex('outbox')
          .select('outbox.id')
          .whereRaw('outbox.dedupe_key = ? || postmortems.id || ?', [
            key.before,
            key.after,
          ]),
      )
      .orderBy(['resolved_at', 'id'])
      .limit(limit);
    if (after) {
      query.whereRaw('(resolved_at, id) > (?, ?)', [
        after.resolvedAt,
        after.id,
      ]);
    }
    return query;
  }
}
