/** How grave a source itself calls what it says. */
export type LogLevel = 'error' | 'warning' | 'info';

/** What somebody or something did, as far as a source says so. */
export type ActKind =
  | 'deploy'
  | 'rollback'
  | 'change'
  | 'started'
  | 'stopped'
  | 'restarted'
  | 'opened'
  | 'paged'
  | 'acknowledged'
  | 'resolved'
  | 'decision'
  | 'message';

interface Timed {
  /** Milliseconds since the epoch, UTC. */
  time: number;
  /** False where the source names no zone, so that the zone of the context was taken. */
  zoned?: boolean;
  /** Who wrote it: a pod, a container, a host. */
  origin?: string;
}

/** A line of a log. */
export interface LogObservation extends Timed {
  kind: 'log';
  /** Absent where the source names none. */
  level?: LogLevel;
  message: string;
}

/** A request that was answered. */
export interface RequestObservation extends Timed {
  kind: 'request';
  /** HTTP status. */
  status: number;
  /** How long the answer took, in seconds. */
  seconds?: number;
}

/** Something done, by a person or a system. */
export interface ActObservation extends Timed {
  kind: 'act';
  act: ActKind;
  /** What was done, as a line of a timeline would put it. */
  message: string;
  /** The person or system, as the source names it (`@alice`, a mail address, a display name). */
  actor?: string;
  /** Where more of it can be seen. */
  url?: string;
}

/** An alert, from when it fired until it was resolved. */
export interface AlertObservation {
  kind: 'alert';
  name: string;
  labels: Record<string, string>;
  summary?: string;
  /** Milliseconds since the epoch, UTC. */
  startsAt: number;
  /** Absent while it fires, or where the source does not know. */
  endsAt?: number;
  zoned?: boolean;
}

/** A series of measurements. */
export interface SeriesObservation {
  kind: 'series';
  labels: Record<string, string>;
  /** Milliseconds since the epoch and value, in order; what is missing is absent, and a value may be NaN or infinite. */
  points: [time: number, value: number][];
}

/** One thing that an artefact tells. */
export type Observation =
  | LogObservation
  | RequestObservation
  | ActObservation
  | AlertObservation
  | SeriesObservation;
