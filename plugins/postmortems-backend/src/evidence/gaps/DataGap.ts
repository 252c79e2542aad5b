/**
 * What an artefact does not tell: it is silent for a while, begins after the incident did or ends before
 * it, or a series in it has no points.
 */
export type DataGapKind =
  | 'silent'
  | 'begins_late'
  | 'ends_early'
  | 'missing_points';

/** A time of which an artefact tells nothing. */
export interface DataGap {
  artefactId: string;
  kind: DataGapKind;
  /** Milliseconds since the epoch, UTC, by corrected clocks. */
  from: number;
  to: number;
  /** As the section *Data we did not have* would put it. */
  sentence: string;
}

/** From when to when something lasted, in milliseconds since the epoch. */
export interface TimeSpan {
  from: number;
  to: number;
}
