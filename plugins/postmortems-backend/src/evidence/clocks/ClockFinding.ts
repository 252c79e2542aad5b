import type { ProposalCitation } from '../proposals/Proposal';

/** What two artefacts both saw. */
export type ClockBasis = 'alerts' | 'requests' | 'errors' | 'metric';

/** How far two clocks are apart, as what both artefacts saw tells it. */
export interface ClockFinding {
  artefactId: string;
  otherId: string;
  /** How far the artefact's clock is ahead of the other's, beyond the offsets that they have already. */
  offsetMs: number;
  /** How far the true offset may lie from it, either way. */
  uncertaintyMs: number;
  basis: ClockBasis;
  /** How many lines, alerts or onsets of both are the same. */
  matches: number;
  /** One and the same thing, first in the artefact and then in the other. */
  shownBy: ProposalCitation[];
}

/** Whether the clocks surely differ, so that a correction may be offered. */
export function isClockOff({ offsetMs, uncertaintyMs }: ClockFinding): boolean {
  return Math.abs(offsetMs) > uncertaintyMs;
}
