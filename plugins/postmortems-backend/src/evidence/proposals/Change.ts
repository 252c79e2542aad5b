import type { Citation } from '../digest/Digest';
import type { Artefact } from './Artefact';

/** What went wrong, as far as errors tell: nothing answers, answers are late, answers are errors. */
export type Trouble = 'unreachable' | 'slow' | 'errors';

/** What shows a change. */
export interface Witness {
  artefact: Artefact;
  cites: Citation[];
}

/** A trouble that begins or ends in one artefact. */
export interface Change extends Witness {
  /** Corrected by the artefact's offset. */
  time: number;
  kind: 'start' | 'end';
  trouble: Trouble;
  /** What begins or ends, as the middle of a sentence: `500 answers`. */
  what: string;
  /** How many events, or how many times the noise: which of several is named first. */
  strength: number;
  /** Measurements come late and smoothed: they confirm what others tell to the second. */
  isMeasured: boolean;
}

/** From when to when one trouble lasted in one artefact. */
export interface Episode {
  start: Change;
  /** Absent where it lasts until the artefact ends. */
  end?: Change;
}
