import { InputError } from '@backstage/errors';
import {
  DataGap,
  Evidence,
  EvidenceAnalysis,
  Dismissal,
  Header,
  tellsProposal,
  placeCited,
  TimelineEvent,
  TimelineProposal,
} from 'backstage-plugin-postmortems-common';
import type { Knex } from 'knex';
import { Access } from '../access';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import { TimelineService } from '../timeline/TimelineService';
import { ArtefactReader, ArtefactSources } from './ArtefactReader';
import { isClockOff } from './clocks/ClockFinding';
import { clockOffsets } from './clocks/clockOffsets';
import type { EvidenceService } from './EvidenceService';
import { dataGaps } from './gaps/dataGaps';
import type { TimeSpan } from './gaps/DataGap';
import { inTurns } from '../inTurns';
import type { Artefact } from './proposals/Artefact';
import { Proposal } from './proposals/Proposal';
import { proposeTimeline } from './proposals/proposeTimeline';

type Told = Omit<EvidenceAnalysis, 'proposals'> & { proposals: Proposal[] };

/** What all artefacts of a post-mortem tell together. */
export class AnalysisService {
  readonly #writer: DocumentWriter;
  readonly #evidence: EvidenceService;
  readonly #timeline: TimelineService;
  readonly #reader: ArtefactReader<Told>;

  constructor(
    options: ArtefactSources & {
      writer: DocumentWriter;
      timeline: TimelineService;
    },
  ) {
    this.#writer = options.writer;
    this.#evidence = options.evidence;
    this.#timeline = options.timeline;
    this.#reader = new ArtefactReader(options, goThrough);
  }

  /** @throws NotFoundError when the document does not exist for this viewer */
  async analyse(access: Access, ref: string): Promise<EvidenceAnalysis> {
    const { told, evidence, more } = await this.#reader.read(
      access,
      ref,
      (knex, { id }) => this.#timeline.list(knex, id),
    );
    const dismissed = new Set(
      evidence.flatMap(({ id, dismissed: places }) =>
        places.map(place => `${id}|${place}`),
      ),
    );
    const proposals = told.proposals.map(proposal =>
      toModel(proposal, more, dismissed),
    );
    return { ...told, proposals };
  }

  /**
   * The artefacts and the times of which they tell nothing.
   * @param more - what else is to be read in the same state of the document
   * @throws NotFoundError when the document does not exist for this viewer
   */
  async gaps<More>(
    access: Access,
    ref: string,
    more: (knex: Knex, header: Header) => Promise<More>,
  ): Promise<{ evidence: Evidence[]; gaps: DataGap[]; more: More }> {
    const { told, ...read } = await this.#reader.read(access, ref, more);
    return { ...read, gaps: told.gaps };
  }

  /**
   * Puts proposals aside, or takes them up again.
   * @throws InputError for one that is not proposed
   */
  async dismiss(
    access: Access,
    ref: string,
    { keys, dismissed }: Dismissal,
  ): Promise<EvidenceAnalysis> {
    const { proposals } = await this.analyse(access, ref);
    const chosen = keys.map(key => {
      const proposal = proposals.find(found => found.key === key);
      if (!proposal) throw new InputError('There is no such proposal');
      return proposal;
    });
    await this.#writer.change(
      { access, ref, change: 'update', about: 'row' },
      async change => {
        for (const row of await this.#evidence.list(
          change.trx,
          change.header.id,
        )) {
          await this.#evidence.rows.rewrite(change, row, {
            dismissed: placesIn(row, chosen, dismissed),
          });
        }
        return {};
      },
    );
    return this.analyse(access, ref);
  }
}

async function goThrough(
  artefacts: Artefact[],
  window: TimeSpan | null,
): Promise<Told> {
  const proposals = await inTurns(proposeTimeline(artefacts, window));
  const clocks = await inTurns(clockOffsets(artefacts));
  const gaps = await inTurns(dataGaps(artefacts, window));
  return {
    proposals,
    clocks: clocks.filter(isClockOff),
    gaps: gaps.map(gap => ({
      ...gap,
      from: new Date(gap.from).toISOString(),
      to: new Date(gap.to).toISOString(),
    })),
  };
}

function toModel(
  proposal: Proposal,
  events: TimelineEvent[],
  dismissed: ReadonlySet<string>,
): TimelineProposal {
  const { kind, time, citations, description } = proposal;
  const occurredAt = new Date(time).toISOString();
  const isAccepted = events.some(event =>
    tellsProposal(event, { citations, occurredAt, description }),
  );
  const isDismissed = citations.some(({ evidenceId, line, path }) =>
    dismissed.has(`${evidenceId}|${kind}|${line ?? path}`),
  );
  return {
    key: `${kind}|${citations[0] ? placeCited(citations[0]) : time}`,
    kind,
    occurredAt,
    description,
    source: proposal.source,
    actor: proposal.actor ?? '',
    evidenceUrl: proposal.url,
    citations,
    milestones: proposal.milestones,
    state: stateOf(isAccepted, isDismissed),
  };
}

function stateOf(
  isAccepted: boolean,
  isDismissed: boolean,
): TimelineProposal['state'] {
  if (isAccepted) return 'accepted';
  return isDismissed ? 'dismissed' : 'proposed';
}

/** What of an artefact is put aside once the chosen proposals are, or no longer are. */
function placesIn(
  row: Evidence,
  chosen: TimelineProposal[],
  dismissed: boolean,
): string[] {
  const places = new Set(row.dismissed);
  for (const { kind, citations } of chosen) {
    for (const { evidenceId, line, path } of citations) {
      if (evidenceId !== row.id) continue;
      const place = `${kind}|${line ?? path}`;
      if (dismissed) places.add(place);
      else places.delete(place);
    }
  }
  return [...places].sort();
}
