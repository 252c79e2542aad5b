import { z } from 'zod';
import { citationSchema } from './evidence';
import { idSchema, instantSchema } from './scalars';

/** The most curves that are drawn below a timeline, and the most points of each. */
export const TRACK_LIMITS = { tracks: 40, points: 500 } as const;

/** Where a curve leaves its usual level, or is back at it. */
export const crossingSchema = z.strictObject({
  at: instantSchema,
  direction: z.enum(['leaves', 'returns']),
  value: z.number(),
  citation: citationSchema.nullable(),
});
export type Crossing = z.infer<typeof crossingSchema>;

/** A curve on the axis of a timeline: a series of a metric, or how many errors a log had. By corrected clocks. */
export const trackSchema = z.strictObject({
  /** Names it among the tracks of a post-mortem, also when more evidence has come in. */
  key: z.string(),
  evidenceId: idSchema,
  kind: z.enum(['metric', 'errors']),
  /** `http_requests_total{code="503"} per second`, where it is a counter; of a log its source. */
  title: z.string(),
  /**
   * Milliseconds since the epoch and value, in order; of errors how many a minute. A null value is a gap: the curve is not drawn through it.
   * What is more than can be drawn is thinned such that its extremes stay.
   */
  points: z
    .array(z.tuple([z.int(), z.number().nullable()]))
    .max(TRACK_LIMITS.points),
  /** What is usual of it; null where nothing can be said. */
  usual: z.number().nullable(),
  crossings: z.array(crossingSchema),
});
export type Track = z.infer<typeof trackSchema>;

/**
 * Curves, those with crossings first, and then those that go farthest from what is usual. Where it is known
 * when the incident began and was resolved, they are of that time, with half its length before and after it
 * or a quarter of an hour if that is longer; else of all the time that was measured.
 */
export const tracksSchema = z.strictObject({
  items: z.array(trackSchema).max(TRACK_LIMITS.tracks),
  /** Curves that are not among them: those that tell least. */
  leftOut: z.int().min(0),
});
export type Tracks = z.infer<typeof tracksSchema>;
