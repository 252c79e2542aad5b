import { anEvent } from '../../../testing/fakePostmortems';
import { aCitation, anEvidence, aProposal } from '../../testing/evidence';
import { arrange } from './arrange';

const evidence = anEvidence();
const at = (time: string) => `2025-02-09T${time}.000Z`;

describe('the proposals', () => {
  it('stand in the order of time, what was put aside apart', () => {
    const late = aProposal(evidence, 1, { occurredAt: at('10:30:00') });
    const early = aProposal(evidence, 2, { occurredAt: at('10:10:00') });
    const aside = aProposal(evidence, 3, { state: 'dismissed' });
    expect(arrange([late, aside, early], [])).toEqual({
      open: [early, late],
      dismissed: [aside],
    });
  });

  it('leave out what an event of the timeline shows with one of the same lines', () => {
    const proposal = aProposal(evidence, 1, {
      citations: [aCitation(evidence.id, 1), aCitation(evidence.id, 2)],
    });
    const citations = [aCitation(evidence.id, 2, 'other')];
    const near = anEvent({ citations, occurredAt: at('10:05:38') });
    expect(arrange([proposal], [near]).open).toEqual([]);
    const sameWords = anEvent({
      citations,
      occurredAt: null,
      description: proposal.description,
    });
    expect(arrange([proposal], [sameWords]).open).toEqual([]);
    const another = { ...near, occurredAt: at('10:05:39') };
    expect(arrange([proposal], [another, anEvent()]).open).toEqual([proposal]);
  });

  it('are there again when that event is gone, whatever the server still says', () => {
    const proposal = aProposal(evidence, 1, { state: 'accepted' });
    expect(arrange([proposal], []).open).toEqual([proposal]);
  });

  it('take the same line of another artefact for another', () => {
    const proposal = aProposal(evidence, 1);
    const event = anEvent({ citations: [aCitation(anEvidence().id, 1)] });
    expect(arrange([proposal], [event]).open).toEqual([proposal]);
  });

  it('leave out what was accepted here, in whatever words and at whatever time', () => {
    const proposal = aProposal(evidence, 1);
    expect(arrange([proposal], [], key => key === proposal.key).open).toEqual(
      [],
    );
  });
});
