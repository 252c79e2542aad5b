import type {
  EvidenceCitation,
  TimelineEvent,
  TimelineProposal,
} from 'backstage-plugin-postmortems-common';

/** The proposals as a person goes through them. */
export interface Arranged {
  open: TimelineProposal[];
  dismissed: TimelineProposal[];
}

/** As near to each other as the backend takes an event and a proposal for the same. */
const NEAR_MS = 15_000;

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
  const cited = new Map<string, Told[]>();
  for (const event of events) {
    for (const citation of event.citations) {
      const place = placeOf(citation);
      cited.set(place, [...(cited.get(place) ?? []), event]);
    }
  }
  const isTold = (proposal: TimelineProposal) =>
    wasAccepted(proposal.key) ||
    proposal.citations.some(citation =>
      cited.get(placeOf(citation))?.some(event => isOf(event, proposal)),
    );
  const untold = proposals
    .filter(proposal => !isTold(proposal))
    .sort((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt));
  return {
    open: untold.filter(({ state }) => state !== 'dismissed'),
    dismissed: untold.filter(({ state }) => state === 'dismissed'),
  };
}

/** A person may have moved an event a little, or put it in other words; else it is another one with the same lines. */
function isOf(event: Told, proposal: TimelineProposal): boolean {
  const apart =
    Date.parse(event.occurredAt ?? '') - Date.parse(proposal.occurredAt);
  return (
    Math.abs(apart) <= NEAR_MS || event.description === proposal.description
  );
}

function placeOf({ evidenceId, line, path }: EvidenceCitation): string {
  return `${evidenceId}|${line ?? path}`;
}
