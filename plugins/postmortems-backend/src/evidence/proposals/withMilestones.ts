import type { Milestone } from 'backstage-plugin-postmortems-common';
import type { Proposal, ProposalKind } from './Proposal';

const TROUBLE: ProposalKind[] = ['errors_start', 'slow_start', 'process_gone'];

/**
 * Says which proposals would be the five moments of an incident. They start with the first trouble, are
 * detected by the first alert or page, and are over when a person says so or else when all is as usual.
 */
export function withMilestones(proposals: Proposal[]): Proposal[] {
  const started = proposals.find(({ kind }) => TROUBLE.includes(kind));
  const after = (kinds: ProposalKind[]) =>
    proposals.filter(
      ({ kind, time }) =>
        kinds.includes(kind) && time >= (started?.time ?? -Infinity),
    );
  const recovered = after(['recovered']).pop();
  const moments: Record<Milestone, Proposal | undefined> = {
    started,
    detected: after(['alert_fired', 'opened', 'paged'])[0],
    acknowledged: after(['acknowledged'])[0],
    mitigated: recovered,
    resolved: after(['resolved']).pop() ?? recovered,
  };
  return proposals.map(proposal => ({
    ...proposal,
    milestones: (Object.keys(moments) as Milestone[]).filter(
      milestone => moments[milestone] === proposal,
    ),
  }));
}
