import {
  ClusterSums,
  FEW_DURATIONS,
  INSIGHT_DURATIONS,
  InsightDuration,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ReadScope, whereVisible } from '../access';
import { whereAmong } from '../database';
import { PostmortemFilters, whereListed } from '../postmortems/listQuery';
import { InsightFacts } from './facts';
import { WaitingRow, WaitingStore } from './WaitingStore';

/** What insights are narrowed by, with entities already expanded to their parts. */
export type InsightFilters = Pick<
  PostmortemFilters,
  'entityRefs' | 'severity' | 'from' | 'to'
>;

/** A post-mortem with what is counted of it. */
export interface FactRow extends InsightFacts {
  ref: string;
  title: string;
  severity: string | null;
  startedAt: string | null;
}

const SUMS = [
  'done_in_time',
  'done_late',
  'done_sometime',
  'owed',
  'owed_dated',
  'wont_do',
] as const satisfies readonly (keyof InsightFacts)[];

/** Post-mortems that are alike in all that is told in words, and their actions. */
export interface AlikeRow extends Record<(typeof SUMS)[number], number> {
  severity: string | null;
  detection: string;
  waived: string;
  postmortems: number;
}

/** How many post-mortems took how long. */
export interface LengthRow {
  duration: InsightDuration;
  /** Whether the incident started on the day of the split or later. */
  isAfter: boolean;
  seconds: number;
  postmortems: number;
}

/** All that is counted of the post-mortems in view. */
export interface Tally {
  alike: AlikeRow[];
  lengths: LengthRow[];
  /** Actions that were due before today, with their post-mortems: some done by their day, of those not declined. */
  kept: ClusterSums;
  /** Actions that are owed, and due today or later. */
  owedAhead: number;
  unpublished: WaitingRow[];
  /** How long the incidents of these took, where they are compared. */
  unpublishedLengths: LengthRow[];
}

/**
 * One arm for each duration, and one for what is told in words, over the post-mortems in view. Durations come as
 * values with counts, of which there are a few thousand at most. Every arm has the same columns of the same types.
 */
const ARMS = [
  `select cast(null as varchar(20)) as duration, 0 as after_split, cast(null as bigint) as seconds, severity, detection, waived, count(*) as postmortems, ${SUMS.map(
    sum => `sum(${sum}) as ${sum}`,
  ).join(', ')} from seen group by severity, detection, waived`,
  ...INSIGHT_DURATIONS.map(
    duration =>
      `select '${duration}', after_split, ${duration}, null, null, null, count(*), ${SUMS.map(
        () => '0',
      ).join(
        ', ',
      )} from seen where ${duration} is not null group by after_split, ${duration}`,
  ),
].join(' union all ');

/** SQL of what published post-mortems tell together. */
export class InsightStore {
  readonly #waiting = new WaitingStore();

  /**
   * Counts what is in view. For the arms it is looked for once: the common table is kept, as all of them read it.
   * @param knex - a snapshot, so that no number contradicts another
   * @param options.split - the day from which an incident counts as after
   */
  async tally(
    knex: Knex,
    scope: ReadScope,
    filters: InsightFilters,
    { split, now }: { split?: string; now: Date },
  ): Promise<Tally> {
    const seen = this.#counted(knex, scope, filters).select(
      'postmortems.severity',
      'insight_facts.detection',
      'insight_facts.waived',
      ...[...INSIGHT_DURATIONS, ...SUMS].map(
        column => `insight_facts.${column}`,
      ),
      split === undefined
        ? knex.raw('0 as after_split')
        : knex.raw('case when ?? >= ? then 1 else 0 end as after_split', [
            'postmortems.happened_at',
            split,
          ]),
    );
    const rows: any[] = await knex
      .withMaterialized('seen', seen)
      .from(knex.raw(`(${ARMS}) as counted`))
      .select('*');
    return {
      alike: rows.filter(({ duration }) => duration === null).map(toAlike),
      lengths: rows.filter(({ duration }) => duration !== null).map(toLength),
      ...(await this.#kept(knex, scope, filters, utcDay(now))),
      unpublished: await this.#waiting.counts(knex, scope, filters, {
        ...{ split, now },
      }),
      unpublishedLengths:
        split === undefined
          ? []
          : await this.#waiting.lengths(knex, scope, filters, split),
    };
  }

  /** What became of actions by their day, post-mortem by post-mortem: those of one have much in common. */
  async #kept(
    knex: Knex,
    scope: ReadScope,
    filters: InsightFilters,
    today: string,
  ): Promise<Pick<Tally, 'kept' | 'owedAhead'>> {
    const ahead = knex('insight_due')
      .where('due_on', '>=', today)
      .groupBy('postmortem_id')
      .select('postmortem_id')
      .sum({ owed: 'owed', in_time: 'in_time' })
      .as('ahead');
    const owedAhead = 'coalesce(ahead.owed, 0)';
    // What was done before a day that is still to come says nothing yet of those that are not.
    const kept = 'insight_facts.done_in_time - coalesce(ahead.in_time, 0)';
    const seen = this.#counted(knex, scope, filters)
      .leftJoin(ahead, 'ahead.postmortem_id', 'postmortems.id')
      .select(
        knex.raw(`${owedAhead} as owed_ahead`),
        knex.raw(`${kept} as kept`),
        knex.raw(
          `${kept} + insight_facts.done_late + insight_facts.owed_dated - ${owedAhead} as due`,
        ),
      );
    const sum = (what: string, name: string) =>
      knex.raw(`coalesce(sum(${what}), 0) as ??`, [name]);
    const [row]: any[] = await knex
      .from(seen.as('seen'))
      .select(
        sum('owed_ahead', 'owedAhead'),
        sum('case when due > 0 then 1 else 0 end', 'clusters'),
        sum('kept', 'some'),
        sum('due', 'of'),
        sum('kept * kept', 'someSquared'),
        sum('kept * due', 'someTimesOf'),
        sum('due * due', 'ofSquared'),
      );
    return {
      owedAhead: Number(row.owedAhead),
      kept: {
        ...{ some: Number(row.some), of: Number(row.of) },
        clusters: Number(row.clusters),
        someSquared: Number(row.someSquared),
        someTimesOf: Number(row.someTimesOf),
        ofSquared: Number(row.ofSquared),
      },
    };
  }

  /** The post-mortems of which a duration is known, shortest first; as many as are told one by one. */
  async shortest(
    knex: Knex,
    scope: ReadScope,
    filters: InsightFilters,
    duration: InsightDuration,
  ): Promise<FactRow[]> {
    const rows = await this.#rows(knex, scope, filters)
      .whereNotNull(`insight_facts.${duration}`)
      .orderBy(`insight_facts.${duration}`)
      .orderBy('postmortems.happened_at')
      .orderBy('postmortems.id')
      .limit(FEW_DURATIONS);
    return rows.map(toFactRow);
  }

  /** What is counted of each post-mortem, newest incident first. */
  async list(
    knex: Knex,
    scope: ReadScope,
    filters: InsightFilters,
    limit: number,
  ): Promise<FactRow[]> {
    const rows = await this.#rows(knex, scope, filters)
      .orderBy('postmortems.happened_at', 'desc')
      .orderBy('postmortems.id', 'desc')
      .limit(limit);
    return rows.map(toFactRow);
  }

  #rows(knex: Knex, scope: ReadScope, filters: InsightFilters) {
    return this.#counted(knex, scope, filters).select(
      'postmortems.ref',
      'postmortems.title',
      'postmortems.severity',
      'postmortems.started_at as startedAt',
      'insight_facts.*',
    );
  }

  #counted(
    knex: Knex,
    scope: ReadScope,
    filters: InsightFilters,
  ): Knex.QueryBuilder {
    return (
      knex('insight_facts')
        .join('postmortems', 'postmortems.id', 'insight_facts.postmortem_id')
        .modify(whereVisible, scope)
        .modify(whereListed, filters)
        // Nearly all of them are; through the index of it, SQLite would fetch each by itself.
        .modify(whereAmong, 'postmortems.status', ['published'])
    );
  }
}

// PostgreSQL has the larger numbers as text.

function toAlike({ severity, detection, waived, ...row }: any): AlikeRow {
  const sums = SUMS.map(sum => [sum, Number(row[sum])]);
  return {
    ...{ severity, detection, waived },
    postmortems: Number(row.postmortems),
    ...(Object.fromEntries(sums) as Record<(typeof SUMS)[number], number>),
  };
}

function toLength(row: any): LengthRow {
  return {
    duration: row.duration,
    isAfter: Number(row.after_split) === 1,
    seconds: Number(row.seconds),
    postmortems: Number(row.postmortems),
  };
}

function toFactRow({ postmortem_id: _, ...row }: any): FactRow {
  const numbers = INSIGHT_DURATIONS.map(duration => [
    duration,
    row[duration] === null ? null : Number(row[duration]),
  ]);
  return { ...row, ...Object.fromEntries(numbers) };
}
