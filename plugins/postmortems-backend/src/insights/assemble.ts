import {
  CheckId,
  clusteredInterval,
  compareMedians,
  ComparedDuration,
  CountedValues,
  DETECTION_SOURCES,
  DURATION_EDGES,
  DurationInsight,
  INSIGHT_DURATIONS,
  InsightDuration,
  Insights,
  Share,
  SHARE_WITHIN_HOURS,
  STALE_AFTER_HOURS,
  wilsonInterval,
} from 'backstage-plugin-postmortems-common';
import type { AlikeRow, LengthRow, Tally } from './InsightStore';

const HOUR = 3_600;
/** What takes no time has no place on a scale of ratios: it stands for a second there. */
const SHORTEST = 1;

export interface AssembleOptions {
  /** The day from which an incident counts as after. */
  split?: string;
  /** Orders severities, the worst first. */
  rankOf: (severity: string | null) => number;
  /** The durations that are told one by one. */
  points: Map<InsightDuration, DurationInsight['points']>;
}

/** Puts together what was counted. */
export function assembleInsights(
  tally: Tally,
  { split, rankOf, points }: AssembleOptions,
): Insights {
  const { alike, lengths } = tally;
  const postmortems = postmortemsIn(alike);
  const detected = (source: string) =>
    postmortemsIn(alike.filter(({ detection }) => detection === source));
  const published = durationsOf(lengths, 'publish');
  // Of what still waits after that long, it is known that it was not published within.
  const publishedWithin = (
    hours: number,
    waiting: 'afterShare' | 'afterWeek',
  ) =>
    share(
      published.countBetween(0, hours * HOUR + 1),
      published.n + tally.unpublished.reduce((n, row) => n + row[waiting], 0),
    );
  const known = new Set(alike.map(({ severity }) => severity));
  return {
    postmortems,
    severities: [...known]
      .sort((a, b) => rankOf(a) - rankOf(b) || ((a ?? '') < (b ?? '') ? -1 : 1))
      .map(severity => ({
        severity,
        postmortems: postmortemsIn(
          alike.filter(row => row.severity === severity),
        ),
      })),
    detection: DETECTION_SOURCES.map(source => ({
      source,
      share: share(
        detected(source),
        // Of what nobody wrote down, nobody knows how it is spread over the others.
        source === 'unknown' ? postmortems : postmortems - detected('unknown'),
      ),
    })),
    publication: {
      known: published.n,
      inTime: publishedWithin(SHARE_WITHIN_HOURS, 'afterShare'),
      inWeek: publishedWithin(STALE_AFTER_HOURS, 'afterWeek'),
      unpublished: tally.unpublished.reduce(
        (sum, { postmortems: n }) => sum + n,
        0,
      ),
    },
    durations: INSIGHT_DURATIONS.map(duration => ({
      duration,
      ...describe(durationsOf(lengths, duration)),
      points: points.get(duration) ?? [],
    })),
    comparison:
      split === undefined
        ? null
        : INSIGHT_DURATIONS.map(duration => compare(duration, tally)),
    actions: followThrough(tally),
    waivers: waiversIn(alike, postmortems),
  };
}

/** How often each duration was found, by how long it is. */
export function durationsOf(
  lengths: LengthRow[],
  duration: InsightDuration,
): CountedValues {
  return countedOf(lengths.filter(row => row.duration === duration));
}

function countedOf(rows: Omit<LengthRow, 'duration'>[]): CountedValues {
  return CountedValues.of(
    rows.map(({ seconds, postmortems }) => ({
      value: seconds,
      count: postmortems,
    })),
  );
}

function share(some: number, of: number): Share {
  return { some, of, ...wilsonInterval(some, of) };
}

function postmortemsIn(rows: AlikeRow[]): number {
  return rows.reduce((sum, { postmortems }) => sum + postmortems, 0);
}

function describe(
  values: CountedValues,
): Pick<
  DurationInsight,
  'known' | 'shortest' | 'longest' | 'quartiles' | 'classes'
> {
  const known = values.n;
  if (known === 0) {
    return {
      ...{ known, shortest: null, longest: null, quartiles: null },
      classes: [],
    };
  }
  const classes = DURATION_EDGES.map((from, i) => {
    const to = DURATION_EDGES[i + 1] ?? null;
    return { from, to, postmortems: values.countBetween(from, to ?? Infinity) };
  });
  const filled = classes.map(({ postmortems }) => postmortems > 0);
  return {
    known,
    shortest: values.at(1),
    longest: values.at(known),
    quartiles: values.quartiles(),
    classes: classes.slice(filled.indexOf(true), filled.lastIndexOf(true) + 1),
  };
}

function compare(
  duration: InsightDuration,
  { lengths, unpublished, unpublishedLengths }: Tally,
): ComparedDuration {
  // Long incidents are often written up late: without these, the last ones would seem short.
  const all = lengths.concat(unpublishedLengths);
  const on = (isAfter: boolean) => all.filter(row => row.isAfter === isAfter);
  const side = (isAfter: boolean) => {
    const values = durationsOf(on(isAfter), duration);
    const known = values.n;
    return { known, median: known === 0 ? null : values.quantile(0.5) };
  };
  const positive = (isAfter: boolean) =>
    durationsOf(
      on(isAfter).map(row => ({
        ...row,
        seconds: Math.max(SHORTEST, row.seconds),
      })),
      duration,
    );
  const waiting = (isAfter: boolean) =>
    countedOf(unpublished.filter(row => row.isAfter === isAfter));
  const { ratio, verdict } = compareMedians(
    positive(false),
    positive(true),
    INSIGHT_DURATIONS.length,
    duration === 'publish'
      ? { before: waiting(false), after: waiting(true) }
      : undefined,
  );
  return {
    ...{ duration, before: side(false), after: side(true) },
    ratio: ratio && {
      ...ratio,
      high: ratio.high === Infinity ? null : ratio.high,
    },
    verdict,
  };
}

function followThrough({ alike, kept, owedAhead }: Tally): Insights['actions'] {
  const sum = (what: 'owed' | 'owed_dated' | 'wont_do' | `done_${Done}`) =>
    alike.reduce((total, row) => total + row[what], 0);
  const overdue = sum('owed_dated') - owedAhead;
  const counts = {
    doneInTime: sum('done_in_time'),
    doneLate: sum('done_late'),
    doneSometime: sum('done_sometime'),
    open: sum('owed') - overdue,
    overdue,
    wontDo: sum('wont_do'),
  };
  return {
    ...counts,
    actions: Object.values(counts).reduce((total, n) => total + n, 0),
    keptDay: { some: kept.some, of: kept.of, ...clusteredInterval(kept) },
  };
}
type Done = 'in_time' | 'late' | 'sometime';

function waiversIn(
  alike: AlikeRow[],
  postmortems: number,
): Insights['waivers'] {
  const waived = alike.filter(row => row.waived !== '');
  const counts = new Map<string, number>();
  for (const row of waived) {
    for (const check of row.waived.split(',')) {
      counts.set(check, (counts.get(check) ?? 0) + row.postmortems);
    }
  }
  return {
    postmortems: postmortemsIn(waived),
    checks: [...counts]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([check, n]) => ({
        check: check as CheckId,
        share: share(n, postmortems),
      })),
  };
}
