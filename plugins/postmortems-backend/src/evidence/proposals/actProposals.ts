import type { ActKind } from 'backstage-plugin-postmortems-node';
import type { Act } from '../digest/Digest';
import type { Artefact } from './Artefact';
import { citationsOf } from './citationsOf';
import type { Proposal, ProposalKind } from './Proposal';

/** What is worth a line of a timeline by itself; messages are not, unless they decide something. */
const KINDS: Partial<Record<ActKind, ProposalKind>> = {
  deploy: 'deploy',
  rollback: 'rollback',
  change: 'change',
  restarted: 'process_started',
  opened: 'opened',
  paged: 'paged',
  acknowledged: 'acknowledged',
  resolved: 'resolved',
  decision: 'decision',
};

/** The same told by two systems, or twice by one. */
const SAME_MS = 30_000;

/** What people and systems did, as artefacts tell it: deployments, pages, decisions. */
export function actProposals(artefacts: Artefact[]): Proposal[] {
  const acts = artefacts
    .flatMap(artefact =>
      artefact.digest.acts.map(act => ({
        ...act,
        artefact,
        time: act.time - artefact.offsetMs,
      })),
    )
    .sort((a, b) => a.time - b.time);
  const proposals: Proposal[] = [];
  for (const act of acts) {
    const kind = KINDS[act.act];
    if (!kind) continue;
    const proposal = toProposal(act, kind);
    const known = lately(proposals, proposal.time).find(
      other =>
        other.kind === kind && other.description === proposal.description,
    );
    if (known) known.citations.push(...proposal.citations);
    else proposals.push(proposal);
  }
  return proposals;
}

function toProposal(
  act: Act & { artefact: Artefact },
  kind: ProposalKind,
): Proposal {
  const { artefact, cite, time, message, actor, url } = act;
  return {
    time,
    kind,
    description: message,
    source: artefact.source,
    actor,
    url,
    citations: citationsOf([{ artefact, cites: [cite] }]),
    milestones: [],
  };
}

/** Of proposals in order, those that are not much earlier. */
function lately(proposals: Proposal[], time: number): Proposal[] {
  let from = proposals.length;
  while (from > 0 && time - proposals[from - 1].time <= SAME_MS) from -= 1;
  return proposals.slice(from);
}
