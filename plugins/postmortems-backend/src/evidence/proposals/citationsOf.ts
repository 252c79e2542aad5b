import type { Witness } from './Change';
import type { ProposalCitation } from './Proposal';

const MOST = 8;
const EACH = 2;
const SOURCES = 3;

/** The lines that show something, some of each artefact. */
export function citationsOf(witnesses: Witness[]): ProposalCitation[] {
  return witnesses
    .flatMap(({ artefact, cites }) =>
      cites.slice(0, EACH).map(cite => ({ evidenceId: artefact.id, ...cite })),
    )
    .slice(0, MOST);
}

/** What tells something, for the column *Source*. */
export function sourceOf(witnesses: Witness[]): string {
  const sources = new Set(witnesses.map(({ artefact }) => artefact.source));
  return [...sources].slice(0, SOURCES).join(', ');
}
