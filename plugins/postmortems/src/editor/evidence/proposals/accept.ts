import {
  MILESTONE_FIELDS,
  type Header,
  type TimelineEvent,
  type TimelineProposal,
} from 'backstage-plugin-postmortems-common';
import type { EditorSession } from '../../session/EditorSession';
import { quiet } from '../../session/quiet';
import type { ListedRow } from '../../session/RowList';
import { acceptanceOf, type Acceptance, type Edited } from './acceptance';

interface Accepted extends Acceptance {
  row: ListedRow<TimelineEvent>;
  /** What the header said before. */
  before: Header;
}

/**
 * Makes events of proposals, as if somebody had typed them, and says their milestones.
 * @returns what takes that back
 */
export function accept(
  session: EditorSession,
  proposals: readonly TimelineProposal[],
  edited?: Edited,
): () => Promise<void> {
  const accepted = proposals.map(proposal =>
    acceptOne(session, proposal, edited),
  );
  return async () => {
    for (const { row } of accepted) session.rows.events.remove(row.key);
    // What an event had told the header is known once the event is gone.
    await Promise.all(accepted.map(({ row }) => quiet(row.saver)));
    for (const one of accepted) takeBack(session, one);
  };
}

function acceptOne(
  session: EditorSession,
  proposal: TimelineProposal,
  edited?: Edited,
): Accepted {
  const { header, events } = session.rows;
  const before = header.getState().row;
  const acceptance = acceptanceOf(
    proposal,
    before,
    events.contents.getState(),
    edited,
  );
  const row = events.add(acceptance.event);
  session.evidence.acceptedAs.set(proposal.key, row.key);
  if (Object.keys(acceptance.header).length > 0) {
    header.edit(acceptance.header);
  }
  return { ...acceptance, row, before };
}

/** The header says again what it said before, unless somebody has said something else since. */
function takeBack(
  { rows: { header } }: EditorSession,
  { event, milestones, before }: Accepted,
): void {
  const now = header.getState().row;
  const fields: Partial<Header> = {};
  const origins = { ...now.milestoneOrigins };
  for (const milestone of milestones) {
    const field = MILESTONE_FIELDS[milestone];
    const isOurs = now[field] !== null && now[field] === event.occurredAt;
    if (!isOurs || now[field] === before[field]) continue;
    fields[field] = before[field];
    delete origins[milestone];
  }
  if (Object.keys(fields).length === 0) return;
  header.edit({ ...fields, milestoneOrigins: origins });
}
