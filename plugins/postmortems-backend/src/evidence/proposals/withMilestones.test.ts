import type { Milestone } from 'backstage-plugin-postmortems-common';
import { at } from '../../__testUtils__/artefacts';
import type { Proposal, ProposalKind } from './Proposal';
import { withMilestones } from './withMilestones';

const proposal = (kind: ProposalKind, i: number): Proposal => ({
  time: at(i * 60),
  kind,
  description: kind,
  source: 'log',
  actor: null,
  url: null,
  citations: [],
  milestones: [],
});

/** At which of these proposals, a minute apart, each milestone is. */
function milestonesOf(kinds: ProposalKind[]) {
  const found: Partial<Record<Milestone, number>> = {};
  withMilestones(kinds.map(proposal)).forEach(({ milestones }, i) => {
    for (const milestone of milestones) found[milestone] = i;
  });
  return found;
}

describe('withMilestones', () => {
  it('knows the five moments of an incident', () => {
    expect(
      milestonesOf([
        'deploy',
        'errors_start',
        'alert_fired',
        'paged',
        'acknowledged',
        'rollback',
        'recovered',
        'alert_resolved',
        'resolved',
      ]),
    ).toEqual({
      started: 1,
      detected: 2,
      acknowledged: 4,
      mitigated: 6,
      resolved: 8,
    });
  });

  it('takes an incident for resolved when all is as usual, where nobody says so', () => {
    expect(milestonesOf(['slow_start', 'eased', 'recovered'])).toEqual({
      started: 0,
      mitigated: 2,
      resolved: 2,
    });
  });

  it('takes the last recovery', () => {
    expect(
      milestonesOf(['errors_start', 'recovered', 'process_gone', 'recovered']),
    ).toEqual({ started: 0, mitigated: 3, resolved: 3 });
  });

  it('counts nothing that was before trouble began', () => {
    expect(
      milestonesOf([
        'alert_fired',
        'acknowledged',
        'resolved',
        'errors_start',
        'paged',
      ]),
    ).toEqual({ started: 3, detected: 4 });
  });

  it('does without what no artefact tells', () => {
    expect(milestonesOf([])).toEqual({});
    expect(milestonesOf(['deploy', 'eased'])).toEqual({});
    expect(milestonesOf(['opened', 'acknowledged', 'resolved'])).toEqual({
      detected: 0,
      acknowledged: 1,
      resolved: 2,
    });
  });
});
