import {
  tellsProposal,
  type TimelineEvent,
  type TimelineProposal,
} from 'backstage-plugin-postmortems-common';

/** The proposals as a person goes through them. */
export interface Arranged {
  open: TimelineProposal[];
  dismissed: TimelineProposal[];
}

type Told = Pick<TimelineEvent, 'citations' | 'occurredAt' | 'description'>;

/**
 * Parts what is still to be decided from what was put aside, both in order of time. What an event of the
 * timeline tells already is in neither: it is asked here and not of the server, as it holds from the moment
 * on in which the event is there.
 * @param wasAccepted - whether an event was made of it here, and is still there, in whatever words
 */
export function arrange(
  proposals: readonly TimelineProposal[],
  events: readonly Told[],
  wasAccepted: (key: string) => boolean = () => false,
): Arranged {
  const citing = events.filter(({ citations }) => citations.length > 0);
  const isTold = (proposal: TimelineProposal) =>
    wasAccepted(proposal.key) ||
    citing.some(event => tellsProposal(event, proposal));
  const untold = proposals
    .filter(proposal => !isTold(proposal))
    .sort((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt));
  return {
    open: untold.filter(({ state }) => state !== 'dismissed'),
    dismissed: untold.filter(({ state }) => state === 'dismissed'),
  };
}
