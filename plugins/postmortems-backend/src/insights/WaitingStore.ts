import {
  daysBetween,
  InsightDuration,
  SHARE_WITHIN_HOURS,
  STALE_AFTER_HOURS,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { UNPUBLISHED } from '../factors/published';
import { whereListed } from '../postmortems/listQuery';
import { toldDurations } from './facts';
import type { InsightFilters, LengthRow } from './InsightStore';

/** Later than any day. */
const NEVER = '~';
const DAY = 86_400;
const HOUR_MS = 3_600_000;

/** How many post-mortems are resolved and not published, and for how long at least. */
export interface WaitingRow extends Omit<LengthRow, 'duration'> {
  /** How many of them have waited longer than the policy says, to the millisecond. */
  afterShare: number;
  /** How many have waited longer than a week. */
  afterWeek: number;
}

/** SQL of post-mortems whose incident is resolved and that are not published yet, of which few wait. */
export class WaitingStore {
  /** How many there are, and for how long they have waited. */
  async counts(
    knex: Knex,
    scope: ReadScope,
    filters: InsightFilters,
    { split, now }: { split?: string; now: Date },
  ): Promise<WaitingRow[]> {
    const resolvedBefore = (hours: number, name: string) =>
      knex.raw('sum(case when ?? < ? then 1 else 0 end) as ??', [
        'postmortems.resolved_at',
        new Date(now.getTime() - hours * HOUR_MS).toISOString(),
        name,
      ]);
    // By day, of which there are a few thousand at most.
    const rows: any[] = await this.#waiting(knex, scope, filters)
      .groupBy('resolved_on', 'after_split')
      .count({ postmortems: '*' })
      .select(
        knex.raw('substr(postmortems.resolved_at, 1, 10) as resolved_on'),
        knex.raw('case when ?? >= ? then 1 else 0 end as after_split', [
          ...['postmortems.happened_at', split ?? NEVER],
        ]),
        resolvedBefore(SHARE_WITHIN_HOURS, 'after_share'),
        resolvedBefore(STALE_AFTER_HOURS, 'after_week'),
      );
    return rows.map(row => ({
      isAfter: Number(row.after_split) === 1,
      // The whole days between; of a resolution that is still to come, none.
      seconds: Math.max(0, daysBetween(row.resolved_on, utcDay(now)) - 1) * DAY,
      postmortems: Number(row.postmortems),
      afterShare: Number(row.after_share),
      afterWeek: Number(row.after_week),
    }));
  }

  /** How long their incidents took: nothing is kept of what is not published, so it is read from the post-mortems. */
  async lengths(
    knex: Knex,
    scope: ReadScope,
    filters: InsightFilters,
    split: string,
  ): Promise<LengthRow[]> {
    const rows: any[] = await this.#waiting(knex, scope, filters).select({
      startedAt: 'postmortems.started_at',
      detectedAt: 'postmortems.detected_at',
      acknowledgedAt: 'postmortems.acknowledged_at',
      mitigatedAt: 'postmortems.mitigated_at',
      resolvedAt: 'postmortems.resolved_at',
      happenedAt: 'postmortems.happened_at',
    });
    return rows.flatMap(({ happenedAt, ...times }) =>
      Object.entries(toldDurations(times))
        .filter(([, seconds]) => seconds !== null)
        .map(([duration, seconds]) => ({
          duration: duration as InsightDuration,
          isAfter: happenedAt >= split,
          seconds: seconds!,
          postmortems: 1,
        })),
    );
  }

  #waiting(knex: Knex, scope: ReadScope, filters: InsightFilters) {
    return (
      knex('postmortems')
        .modify(whereVisible, scope)
        .modify(whereListed, { ...filters, status: UNPUBLISHED })
        .whereNotNull('postmortems.resolved_at')
        // Of imported ones nobody waits for the publication.
        .where('postmortems.imported', false)
    );
  }
}
