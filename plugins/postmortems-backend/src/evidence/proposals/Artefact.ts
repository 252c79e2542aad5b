import type { Digest } from '../digest/Digest';

/** An artefact as the timeline is made of it. */
export interface Artefact {
  id: string;
  /** Id of its format. */
  format: string;
  /** What a person calls it: the name of its file. */
  title: string;
  /** What the column *Source* of a timeline calls it: `nginx access log`. */
  source: string;
  /** How far its clock is ahead, in milliseconds: taken from all its times. */
  offsetMs: number;
  digest: Digest;
}
