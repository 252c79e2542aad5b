import fc from 'fast-check';
import {
  MILESTONE_FIELDS,
  MILESTONES,
} from 'backstage-plugin-postmortems-common';
import { anEvent, aPostmortem } from '../../../testing/fakePostmortems';
import { anEvidence, aProposal } from '../../testing/evidence';
import { acceptanceOf } from './acceptance';

const evidence = anEvidence();
const blank = aPostmortem({
  startedAt: null,
  detectedAt: null,
  acknowledgedAt: null,
  mitigatedAt: null,
  resolvedAt: null,
});
const recovered = aProposal(evidence, 900, {
  kind: 'recovered',
  description: 'As usual again',
  occurredAt: '2025-02-09T10:38:00.000Z',
  milestones: ['mitigated', 'resolved'],
});

describe('accepting a proposal', () => {
  it('makes an event that says and cites the same', () => {
    const proposal = aProposal(evidence, 7, {
      actor: '@alice',
      evidenceUrl: 'https://ci.example.com/7',
    });
    expect(acceptanceOf(proposal, blank, [])).toEqual({
      event: {
        occurredAt: proposal.occurredAt,
        timeOrigin: null,
        description: proposal.description,
        source: proposal.source,
        actor: '@alice',
        evidenceUrl: 'https://ci.example.com/7',
        citations: proposal.citations,
        milestone: null,
      },
      header: {},
      milestones: [],
      held: [],
    });
  });

  it('says the first milestone with the event, and the second in the header', () => {
    const { event, header, milestones } = acceptanceOf(recovered, blank, []);
    expect(event.milestone).toBe('mitigated');
    expect(header).toEqual({
      resolvedAt: recovered.occurredAt,
      milestoneOrigins: {},
    });
    expect(milestones).toEqual(['mitigated', 'resolved']);
  });

  it('leaves a milestone alone that is another moment already', () => {
    const at = '2025-02-09T10:22:10.000Z';
    const known = { ...blank, mitigatedAt: at };
    const { event, header, held } = acceptanceOf(recovered, known, []);
    expect(held).toEqual([{ milestone: 'mitigated', at }]);
    expect(event.milestone).toBe('resolved');
    expect(header).toEqual({});
  });

  it('marks the event where the header has the same moment', () => {
    const known = { ...blank, mitigatedAt: recovered.occurredAt };
    expect(acceptanceOf(recovered, known, []).event.milestone).toBe(
      'mitigated',
    );
  });

  it('takes no milestone from another event, also before the header knows of it', () => {
    const other = anEvent({ milestone: 'mitigated' });
    const { event, held } = acceptanceOf(recovered, blank, [other]);
    expect(event.milestone).toBe('resolved');
    expect(held).toEqual([{ milestone: 'mitigated', at: other.occurredAt }]);
  });

  it('goes by the time that a person has given it', () => {
    const occurredAt = '2025-02-09T10:39:00.000Z';
    const timeOrigin = { text: '11:39', zone: 'Europe/Berlin' };
    const { event, header } = acceptanceOf(recovered, blank, [], {
      occurredAt,
      timeOrigin,
      description: 'All is well',
    });
    expect(event).toMatchObject({
      occurredAt,
      timeOrigin,
      description: 'All is well',
    });
    expect(header).toEqual({
      resolvedAt: occurredAt,
      milestoneOrigins: { resolved: timeOrigin },
    });
  });

  it('never says another moment of a milestone than the header has', () => {
    const instant = fc.constantFrom(
      null,
      recovered.occurredAt,
      '2025-02-09T10:00:00.000Z',
    );
    const times = fc.tuple(instant, instant, instant, instant, instant);
    fc.assert(
      fc.property(times, fc.subarray([...MILESTONES]), (at, milestones) => {
        const header = { ...blank };
        MILESTONES.forEach((milestone, i) => {
          header[MILESTONE_FIELDS[milestone]] = at[i];
        });
        const proposal = { ...recovered, milestones };
        const acceptance = acceptanceOf(proposal, header, []);
        const after = { ...header, ...acceptance.header };
        for (const milestone of milestones) {
          const field = MILESTONE_FIELDS[milestone];
          const said =
            acceptance.event.milestone === milestone
              ? acceptance.event.occurredAt
              : after[field];
          expect(said).toBe(header[field] ?? recovered.occurredAt);
        }
      }),
    );
  });
});
