import type { Crossing, Track } from 'backstage-plugin-postmortems-common';
import type { Artefact } from '../proposals/Artefact';

/** A curve before it is drawn: all its points, by corrected clocks. */
export interface Curve extends Omit<Track, 'evidenceId'> {
  artefact: Artefact;
  crossings: Crossing[];
  /** The parts of a histogram: drawn where there is nothing better. */
  isPart: boolean;
}
