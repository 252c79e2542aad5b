import { Knex } from 'knex';
import {
  dayAfter,
  FOLLOW_UP_SECTION,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { Database } from '../database';
import { LAST_CALL_DAYS } from './lastCall';
import { OutboxStore } from './OutboxStore';

const PAGE = 500;

/**
 * Finds the post-mortems whose follow-up is on this day, or was within a week and nobody was told of it; but for those
 * that have its notes already.
 */
export class FollowUpFinder {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #outbox = new OutboxStore();

  constructor(options: { database: Database; now: () => Date }) {
    this.#database = options.database;
    this.#now = options.now;
  }

  /** Keeps what is due. Each day of a follow-up has a key of its own, so one that is moved is told of anew. */
  async find(): Promise<void> {
    const now = this.#now();
    const { reader } = this.#database;
    let found: { id: string; day: string }[];
    do {
      found = await dueFollowUps(reader, utcDay(now));
      await this.#outbox.insert(
        reader,
        now.toISOString(),
        found.map(({ id, day }) => ({
          kind: 'follow_up',
          postmortemId: id,
          dedupeKey: `follow_up:${id}:${day}`,
          payload: { day },
        })),
      );
      // What was kept is not found again.
    } while (found.length === PAGE);
  }
}

/** What was written of the follow-up of a post-mortem of the query around it. */
function followUpNotes(knex: Knex): Knex.QueryBuilder {
  return knex('sections')
    .select('sections.key')
    .whereRaw('sections.postmortem_id = postmortems.id')
    .where('sections.key', FOLLOW_UP_SECTION.key)
    .whereRaw("trim(sections.body) <> ''");
}

/** A day that had passed before the post-mortem was begun is not made up for. */
function dueFollowUps(
  knex: Knex,
  today: string,
): Promise<{ id: string; day: string }[]> {
  return knex('postmortems')
    .where('follow_up_at', '>=', dayAfter(today, -LAST_CALL_DAYS))
    .where('follow_up_at', '<=', today)
    .whereRaw('substr(created_at, 1, 10) <= follow_up_at')
    .whereNull('deleted_at')
    .whereNotExists(followUpNotes(knex))
    .whereNotExists(
      knex('outbox')
        .select('outbox.id')
        .whereRaw(
          "outbox.dedupe_key = 'follow_up:' || postmortems.id || ':' || postmortems.follow_up_at",
        ),
    )
    .orderBy('id')
    .limit(PAGE)
    .select({ id: 'id', day: 'follow_up_at' });
}
