import type { Citation } from '../digest/Digest';
import type { Artefact } from '../proposals/Artefact';

/** Something that other artefacts may have seen at the same moment. */
export interface Moment {
  artefact: Artefact;
  /** What happened: an alert's name, `500 answers`. */
  name: string;
  /** What must not differ, where both name it. */
  labels: Record<string, string>;
  /** Numbers that were measured then: they tell one time that an alert fired from another. */
  measured: string;
  /** An alert's condition holds for a while before it fires. */
  isCondition: boolean;
  /** By corrected clocks; the middle of when it may have been. */
  time: number;
  /** How far from it the moment may have been. */
  withinMs: number;
  cite: Citation;
}
