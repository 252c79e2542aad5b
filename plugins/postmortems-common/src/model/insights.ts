import { z } from 'zod';
import { CHECK_IDS } from './checks';
import { postmortemMentionSchema } from './lists';
import { keys } from './paging';
import { daySchema, entityRefSchema } from './scalars';
import { keySchema } from './vocabulary';

/** What took how long: all from the start of the incident, but `publish`, which counts from its resolution. */
export const INSIGHT_DURATIONS = [
  'detect',
  'acknowledge',
  'mitigate',
  'resolve',
  'publish',
] as const;
export type InsightDuration = (typeof INSIGHT_DURATIONS)[number];

/**
 * Who or what saw an incident first, by the source and the actor of the event that is marked as detected.
 * `other` is a source that says neither; `unknown` that there is no such event, or that it says nothing.
 */
export const DETECTION_SOURCES = [
  'monitoring',
  'customer',
  'person',
  'other',
  'unknown',
] as const;
export type DetectionSource = (typeof DETECTION_SOURCES)[number];

/** As few durations as this are told one by one. */
export const FEW_DURATIONS = 30;

/** Edges of the classes that durations are counted in, in seconds: each about twice the one before. */
export const DURATION_EDGES = [
  ...[0, 15, 30],
  ...[1, 2, 4, 8, 15, 30].map(minutes => 60 * minutes),
  ...[1, 2, 4, 8, 16].map(hours => 3_600 * hours),
  ...[1, 2, 4, 8, 16, 32].map(days => 86_400 * days),
];

export const insightsQuerySchema = z.strictObject({
  /** A service; or a system, domain or group, which stands for its parts. */
  entityRef: entityRefSchema.optional(),
  /** First and last day, in UTC, on which the incident started. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  severity: keys.optional(),
  /** Compares incidents that started on this day or later with those before. */
  split: daySchema.optional(),
});
export type InsightsQuery = z.infer<typeof insightsQuerySchema>;

export const insightsExportQuerySchema = insightsQuerySchema.omit({
  split: true,
});
export type InsightsExportQuery = z.infer<typeof insightsExportQuerySchema>;

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const seconds = z.number().min(0);

/** Some of many, with the 95% interval of Wilson around their share. */
export const shareSchema = z.strictObject({
  some: count,
  of: count,
  low: share,
  high: share,
});
export type Share = z.infer<typeof shareSchema>;

/** Durations in seconds, as exact as they are told: below an hour to the second, below a day to the minute, above to the hour. */
export const durationInsightSchema = z.strictObject({
  duration: z.enum(INSIGHT_DURATIONS),
  /** Of how many post-mortems it is known. Where it would be negative it is not. */
  known: count,
  shortest: seconds.nullable(),
  longest: seconds.nullable(),
  quartiles: z
    .strictObject({ lower: seconds, median: seconds, upper: seconds })
    .nullable(),
  /** From the first to the last class with something in it; the last edge has no end. */
  classes: z.array(
    z.strictObject({
      from: seconds,
      to: seconds.nullable(),
      postmortems: count,
    }),
  ),
  /** Each one, shortest first, where they are {@link FEW_DURATIONS} or fewer; else none. */
  points: z.array(
    z.strictObject({
      seconds,
      postmortem: postmortemMentionSchema.pick({
        ref: true,
        title: true,
        severity: true,
      }),
    }),
  ),
});
export type DurationInsight = z.infer<typeof durationInsightSchema>;

const sideSchema = z.strictObject({
  known: count,
  median: seconds.nullable(),
});

export const comparedDurationSchema = z.strictObject({
  duration: z.enum(INSIGHT_DURATIONS),
  before: sideSchema,
  after: sideSchema,
  /**
   * The median after over the median before; null where there are too few on a side. Each interval is one of 99%, so
   * that all five hold in 95 of 100 cases. That of `publish` holds whenever those are published that are not yet.
   */
  ratio: z
    .strictObject({
      estimate: z.number(),
      low: z.number(),
      /** Null where it has no end: so many are not published yet. */
      high: z.number().nullable(),
    })
    .nullable(),
  /** What the interval says: `cannot_tell` where it holds 1, or there is none. */
  verdict: z.enum(['shorter', 'longer', 'cannot_tell']),
});
export type ComparedDuration = z.infer<typeof comparedDurationSchema>;

export const insightsSchema = z.strictObject({
  /** Published post-mortems that the filter leaves. */
  postmortems: count,
  severities: z.array(
    z.strictObject({ severity: keySchema.nullable(), postmortems: count }),
  ),
  /** One for each of {@link DETECTION_SOURCES}, in their order: shares of those of which it is known, and `unknown` of all. */
  detection: z.array(
    z.strictObject({
      source: z.enum(DETECTION_SOURCES),
      share: shareSchema,
    }),
  ),
  /** How soon after the resolution they were published. */
  publication: z.strictObject({
    /** Of how many published ones that is known. */
    known: count,
    /** Within the 48 hours of the policy: of those known, and of what is not published and resolved longer ago. */
    inTime: shareSchema,
    /** Within a week, those in time among them: of those known, and of what is not published and resolved longer ago. */
    inWeek: shareSchema,
    /** How many are resolved and not published yet. Those that have not waited for longer than a limit count not yet. */
    unpublished: count,
  }),
  /** One for each of {@link INSIGHT_DURATIONS}, in their order. */
  durations: z.array(durationInsightSchema),
  /**
   * The same as they were before a day and from it on; null where no day was given. All but `publish` with what is
   * resolved and not published yet, of which those that are long would else be missing.
   */
  comparison: z.array(comparedDurationSchema).nullable(),
  /** Their actions; the first six add up to all. */
  actions: z.strictObject({
    doneInTime: count,
    doneLate: count,
    /** Done, but without a due day, or on a day that nobody told. */
    doneSometime: count,
    /** Owed, and not late. */
    open: count,
    overdue: count,
    wontDo: count,
    actions: count,
    /** Of those that were due before today and not declined, how many were done by their due day. */
    keptDay: shareSchema,
  }),
  /** Checks that failed at the last publication and were waived, most often first; of all, imports too, which go through none. */
  waivers: z.strictObject({
    /** Post-mortems with at least one. */
    postmortems: count,
    checks: z.array(
      z.strictObject({ check: z.enum(CHECK_IDS), share: shareSchema }),
    ),
  }),
});
export type Insights = z.infer<typeof insightsSchema>;
