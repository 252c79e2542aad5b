import { Knex } from 'knex';

/** How far the changes of a place were read. */
export interface PlaceProgress {
  /** By the clock of the tracker. */
  changedUntil: string;
  etag: string | null;
}

/** Until when a tracker wants to be left alone. */
export interface Pause {
  until: string;
  why: string;
}

/** SQL of what is known of trackers rather than of tickets. */
export class TrackerStore {
  /** The pause of a tracker, if it is not over. */
  async pauseOf(
    knex: Knex,
    tracker: string,
    now: string,
  ): Promise<Pause | undefined> {
    return knex('tracker_pauses')
      .where({ tracker })
      .where('until', '>', now)
      .first('until', 'why');
  }

  /** Has every replica leave a tracker alone; of two pauses the longer holds. */
  async pause(knex: Knex, tracker: string, pause: Pause): Promise<void> {
    await knex('tracker_pauses')
      .insert({ tracker, ...pause })
      .onConflict('tracker')
      .merge(pause)
      .where('tracker_pauses.until', '<', pause.until);
  }

  /** The places in which there are tickets to follow. */
  async places(knex: Knex, tracker: string): Promise<string[]> {
    return knex('tickets')
      .where({ tracker })
      .whereIn('state', ['open', 'closed', 'not_planned'])
      .distinct('place')
      .orderBy('place')
      .pluck('place');
  }

  async progressOf(
    knex: Knex,
    tracker: string,
    place: string,
  ): Promise<PlaceProgress | undefined> {
    const row = await knex('tracker_places').where({ tracker, place }).first();
    return row && { changedUntil: row.changed_until, etag: row.etag };
  }

  async setProgress(
    knex: Knex,
    tracker: string,
    place: string,
    { changedUntil, etag }: PlaceProgress,
  ): Promise<void> {
    const row = { changed_until: changedUntil, etag };
    await knex('tracker_places')
      .insert({ tracker, place, ...row })
      .onConflict(['tracker', 'place'])
      .merge(row);
  }
}
