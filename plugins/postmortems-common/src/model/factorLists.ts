import { z } from 'zod';
import { factorSchema } from './factor';
import { postmortemMentionSchema } from './lists';
import { flag, keys, pageOf, pageQuery } from './paging';
import { patternMentionSchema } from './pattern';
import { daySchema, entityRefSchema, idSchema } from './scalars';
import { CATEGORY_SOURCES, keySchema, LAYERS } from './vocabulary';

/**
 * `over_represented`: more than chance would have it. `in_line`: tested, and not that; where its q is small all the
 * same, it was found more often than chance has it, but the ratio may be 1. What was found less often is `in_line`
 * too: only more is looked for. `too_few`: whatever had been found could not have told.
 */
export const VERDICTS = ['over_represented', 'in_line', 'too_few'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The share of false finds that is borne: where q is below it, the test finds more than chance. */
export const FALSE_FINDS = 0.05;

/**
 * By the rate and by the share of all; `unclear` also where nothing changed: that cannot be told from too little to
 * say.
 */
export const TREND_DIRECTIONS = ['rising', 'falling', 'unclear'] as const;
export type TrendDirection = (typeof TREND_DIRECTIONS)[number];

/** What recurs, by what is counted: a category, or a pattern with all that was merged with it. */
export const FACTOR_UNITS = ['category', 'pattern'] as const;
export type FactorUnit = (typeof FACTOR_UNITS)[number];

/** Which post-mortems are counted, and which of their factors. */
const counted = {
  /** First and last day, in UTC, on which the incident started. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** Of these, those that concern all that are named: a service, or what a system, domain or group stands for. */
  entityRef: entityRefSchema.optional(),
  system: entityRefSchema.optional(),
  domain: entityRefSchema.optional(),
  /** A group: what it and the groups below it own. */
  team: entityRefSchema.optional(),
  severity: keys.optional(),
  layer: z.enum(LAYERS).optional(),
  /**
   * Only what a person has said or confirmed, or only what was suggested to nobody's objection: of the categories, or
   * of the patterns where these are counted.
   */
  source: z.enum(CATEGORY_SOURCES).optional(),
};

export const factorListQuerySchema = z.strictObject({
  ...counted,
  category: keySchema.optional(),
  /** Those that have a category, or those that have none. */
  categorised: flag.optional(),
  /** Those of a pattern, and of what was merged with it. */
  pattern: idSchema.optional(),
  ...pageQuery,
});
export type FactorListQuery = z.infer<typeof factorListQuerySchema>;

export const listedFactorSchema = factorSchema.extend({
  postmortem: postmortemMentionSchema,
});
export type ListedFactor = z.infer<typeof listedFactorSchema>;

/** Factors of published post-mortems, newest incident first: the stories behind a number. */
export const factorPageSchema = pageOf(listedFactorSchema);
export type FactorPage = z.infer<typeof factorPageSchema>;

/** How much an answer holds at most. */
export const RECURRING_LIMITS = { factors: 30, services: 60 } as const;

export const recurringQuerySchema = z.strictObject({
  by: z.enum(FACTOR_UNITS).optional(),
  ...counted,
  /**
   * How many, most frequent first, and no more than thirty. It takes rows away and changes no number. Of a part of the
   * organisation, others that stand out from chance come after these.
   */
  limit: pageQuery.limit,
});
export type RecurringQuery = z.infer<typeof recurringQuerySchema>;

const count = z.int().min(0);
const number = z.number().min(0);

/** The 95% interval of what it stands beside. */
export const intervalSchema = z.strictObject({ low: number, high: number });

/** How often something was found at a place, beside what chance would find there. */
export const comparisonSchema = z.strictObject({
  /** Of post-mortems with as many factors, as many as their share of all has: what chance alone would find there. */
  expected: number,
  /** How many times as often as expected, drawn towards 1 as far as little is known. */
  lift: number,
  /** Of the plain ratio of what was found to what was expected. */
  interval: intervalSchema,
  /** The share of false finds at which it would be one; null where it was not tested. */
  q: number.max(1).nullable(),
  verdict: z.enum(VERDICTS),
});

/** A service, and in how many post-mortems something was found there. */
export const recurringCellSchema = comparisonSchema.extend({
  entityRef: entityRefSchema,
  postmortems: count,
});
export type RecurringCell = z.infer<typeof recurringCellSchema>;

const rateSchema = z.strictObject({
  postmortems: count,
  /** Of so many that are counted in that half. */
  of: count,
  /** Per thirty days. */
  rate: number,
  interval: intervalSchema,
});

/** The earlier half of the time that is looked at, and the recent one. */
export const recurringTrendSchema = z.strictObject({
  earlier: rateSchema,
  recent: rateSchema,
  direction: z.enum(TREND_DIRECTIONS),
});
export type RecurringTrend = z.infer<typeof recurringTrendSchema>;

/** Counts distinct published post-mortems; one that touches three services counts once in `postmortems`. */
export const recurringFactorSchema = z.strictObject({
  /** What was counted: the key of the category, or the id of the pattern. */
  unit: z.string(),
  category: keySchema,
  /** As the person asking sees it; null where categories are counted. */
  pattern: patternMentionSchema.nullable(),
  postmortems: count,
  /** Of these, those in which nobody has confirmed that it is this. */
  suggested: count,
  /** Of the share that `postmortems` is of all. */
  share: intervalSchema,
  /** In how many services it was found. */
  services: count,
  /** Of the services that the answer names, those where it was found, most frequent first. */
  entities: z.array(recurringCellSchema),
  /** By the month in which the incident started, as `2025-02`, oldest first. */
  months: z.array(z.strictObject({ month: z.string(), postmortems: count })),
  /** Both in the time that is asked for. */
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  /** Null where no half of the time that is looked at has thirty days. */
  trend: recurringTrendSchema.nullable(),
  /** Actions that address one of these factors and are neither done nor declined. */
  openActions: count,
  /** Where only a part of the organisation is counted: the rest, and how this part compares with chance. */
  elsewhere: comparisonSchema
    .extend({ postmortems: count, ofPostmortems: count })
    .nullable(),
});
export type RecurringFactor = z.infer<typeof recurringFactorSchema>;

export const recurringFactorsSchema = z.strictObject({
  by: z.enum(FACTOR_UNITS),
  /** Published post-mortems that the filter leaves, with or without factors: the denominator. */
  postmortems: count,
  /** How many services something was found in; the answer names at most sixty, those with most post-mortems. */
  services: count,
  /** The same denominator for each of these, largest first. */
  entities: z.array(
    z.strictObject({ entityRef: entityRefSchema, postmortems: count }),
  ),
  /**
   * How many pairs of a factor and one of these services were tested. Of a part of the organisation, `q` is also over
   * all pairs of the whole.
   */
  tested: count,
  /**
   * What gives nothing to these numbers: it has no category, or where patterns are counted is of none, or what it has
   * is of another layer, or said by others, than is asked for.
   */
  unclassified: z.strictObject({
    /** Post-mortems without any factor that is counted. */
    postmortems: count,
    /** Factors that are not counted, of how many of the layer that is asked for. */
    factors: count,
    ofFactors: count,
  }),
  /** The time that trends compare, where it is long enough: its first and last day, and where its recent half begins. */
  window: z
    .strictObject({ from: daySchema, to: daySchema, middle: z.string() })
    .nullable(),
  items: z.array(recurringFactorSchema),
  /** The same in an order that puts alike ones beside each other. */
  alike: z.strictObject({
    units: z.array(z.string()),
    entityRefs: z.array(entityRefSchema),
  }),
});
export type RecurringFactors = z.infer<typeof recurringFactorsSchema>;
