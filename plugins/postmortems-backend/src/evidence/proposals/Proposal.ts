import type { Milestone } from 'backstage-plugin-postmortems-common';
import type { Citation } from '../digest/Digest';

export type ProposalKind =
  | 'errors_start'
  | 'slow_start'
  | 'process_gone'
  | 'eased'
  | 'recovered'
  | 'process_started'
  | 'process_stopped'
  | 'deploy'
  | 'rollback'
  | 'change'
  | 'alert_fired'
  | 'alert_resolved'
  | 'opened'
  | 'paged'
  | 'acknowledged'
  | 'resolved'
  | 'decision';

/** A line of an artefact that shows it. */
export interface ProposalCitation extends Citation {
  evidenceId: string;
}

/** An event that a person would write down, as the artefacts tell it. */
export interface Proposal {
  /** Milliseconds since the epoch, UTC, by corrected clocks. */
  time: number;
  kind: ProposalKind;
  description: string;
  /** What tells it, the surest first: `nginx access log, application log`. */
  source: string;
  actor: string | null;
  url: string | null;
  citations: ProposalCitation[];
  /** The milestones of which it would be the moment. */
  milestones: Milestone[];
}
