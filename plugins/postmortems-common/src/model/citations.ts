import type { EvidenceCitation, TimelineProposal } from './evidence';
import type { TimelineEvent } from './timeline';

/** How far a person moves an event and means the same. */
const NEAR_MS = 15_000;

/** Names the line, or the place in a document, that is cited. */
export function placeCited(
  citation: Pick<EvidenceCitation, 'evidenceId' | 'line' | 'path'>,
): string {
  return `${citation.evidenceId}|${citation.line ?? citation.path}`;
}

/**
 * Whether an event of the timeline is what a proposal proposes: it cites a line that the proposal does,
 * and is of about its time or in its words. A person may have moved it a little, or put it in other words,
 * and hardly both; what is neither is another event that the same lines show.
 */
export function tellsProposal(
  event: Pick<TimelineEvent, 'citations' | 'occurredAt' | 'description'>,
  proposal: Pick<TimelineProposal, 'citations' | 'occurredAt' | 'description'>,
): boolean {
  const apart =
    Date.parse(event.occurredAt ?? '') - Date.parse(proposal.occurredAt);
  const isAlike =
    Math.abs(apart) <= NEAR_MS || event.description === proposal.description;
  if (!isAlike || event.citations.length === 0) return false;
  const places = new Set(proposal.citations.map(placeCited));
  return event.citations.some(citation => places.has(placeCited(citation)));
}
