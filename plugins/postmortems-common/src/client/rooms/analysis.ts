import type { Dismissal, EvidenceAnalysis, Tracks } from '../../model';
import type { RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** What the artefacts of a post-mortem tell together. */
export interface AnalysisApi {
  /** What the artefacts measured, as curves on the axis of the timeline. */
  evidenceTracks(ref: string, options?: RequestOptions): Promise<Tracks>;
  /** What all artefacts tell together: the proposed timeline. */
  evidenceAnalysis(
    ref: string,
    options?: RequestOptions,
  ): Promise<EvidenceAnalysis>;
  /** Puts proposals aside, or takes them up again. */
  dismissProposals(
    ref: string,
    dismissal: Dismissal,
    options?: RequestOptions,
  ): Promise<EvidenceAnalysis>;
}

export function analysisClient(requests: Requests): AnalysisApi {
  return {
    evidenceTracks: (ref, options) =>
      requests.send('GET', ['postmortems', ref, 'evidence', 'tracks'], options),
    evidenceAnalysis: (ref, options) =>
      requests.send('GET', ['postmortems', ref, 'analysis'], options),
    dismissProposals: (ref, body, options) =>
      requests.send('PUT', ['postmortems', ref, 'analysis', 'dismissals'], {
        ...options,
        body,
      }),
  };
}
