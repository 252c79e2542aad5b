import type { ActKind, LogLevel } from 'backstage-plugin-postmortems-node';

/** Where in an artefact something stands, and what stands there. */
export interface Citation {
  /** From 1; null in a document that is read whole. */
  line: number | null;
  /** As `data.result[3]`; null in a log. */
  path: string | null;
  text: string;
}

/** How often something was seen, by time: the beginnings of buckets in milliseconds, in order, none of them empty. */
export type Counts = [bucket: number, count: number][];

/** Errors or warnings that say the same but for numbers, names and the like. */
export interface Signature {
  /** What they have in common: a message with its numbers left out, or `HTTP 502`. */
  key: string;
  /** The first of the messages. */
  example: string;
  level: LogLevel;
  /** HTTP status, where they are answers. */
  status: number | null;
  count: number;
  counts: Counts;
  /** Some of them in order of time: the first and the last, and those where they became more or fewer. */
  sightings: Sighting[];
}

/** Something seen at a moment. */
export interface Sighting {
  time: number;
  cite: Citation;
}

/** Something done, as {@link Sighting}. */
export interface Act extends Sighting {
  act: ActKind;
  message: string;
  actor: string | null;
  url: string | null;
}

/** An alert, from when it fired; `endsAt` is null while it fires, or where the source does not know. */
export interface AlertSpan {
  name: string;
  labels: Record<string, string>;
  summary: string | null;
  startsAt: number;
  endsAt: number | null;
  cite: Citation;
}

/** Measurements; points in order. */
export interface Series {
  labels: Record<string, string>;
  points: [time: number, value: number][];
  cite: Citation;
}

/**
 * All that is kept of what an artefact tells, of bounded size whatever the artefact's. Times are
 * milliseconds since the epoch as its own clock had them: a clock's offset is applied when it is read.
 */
export interface Digest {
  /** From the first to the last time in it; null where it has none. */
  span: { from: number; to: number } | null;
  /** Width of the buckets of all counts, in milliseconds. */
  bucketMs: number;
  /** Lines of a log; 0 for a document. */
  lines: number;
  /** Things read: lines with a time, alerts, series, acts. */
  observations: number;
  errors: number;
  warnings: number;
  /** Lines that went on with the one before: stack traces. */
  continued: number;
  /** Times that name no zone. */
  withoutZone: number;
  unread: { count: number; first: Citation[] };
  /** Things read that came after the time that the artefact was asked for; nothing else tells of them. */
  trimmed: number;
  /** Everything that has a time. */
  volume: Counts;
  signatures: Signature[];
  acts: Act[];
  alerts: AlertSpan[];
  series: Series[];
  /** What there was more of than is kept, by what: `series: 99,000`. */
  leftOut: Record<string, number>;
}
