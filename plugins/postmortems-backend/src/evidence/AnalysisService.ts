import { InputError } from '@backstage/errors';
import {
  Evidence,
  EvidenceAnalysis,
  Dismissal,
  tellsProposal,
  placeCited,
  TimelineEvent,
  TimelineProposal,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { Access } from '../access';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { TimelineService } from '../timeline/TimelineService';
import { isClockOff } from './clocks/ClockFinding';
import { clockOffsets } from './clocks/clockOffsets';
import type { Digest } from './digest/Digest';
import type { EvidenceService } from './EvidenceService';
import { EvidenceStore } from './EvidenceStore';
import { dataGaps } from './gaps/dataGaps';
import type { TimeSpan } from './gaps/DataGap';
import { Artefact } from './proposals/Artefact';
import { Proposal } from './proposals/Proposal';
import { proposeTimeline } from './proposals/proposeTimeline';

/** Post-mortems that are written at the same time. */
const MOST_KEPT = 50;

type Told = Omit<EvidenceAnalysis, 'proposals'> & { proposals: Proposal[] };

/** What all artefacts of a post-mortem tell together. */
export class AnalysisService {
  readonly #writer: DocumentWriter;
  readonly #store: EvidenceStore;
  readonly #evidence: EvidenceService;
  readonly #postmortems: PostmortemService;
  readonly #timeline: TimelineService;
  readonly #kept = new LRUCache<string, Told>({ max: MOST_KEPT });

  constructor(options: {
    writer: DocumentWriter;
    store: EvidenceStore;
    evidence: EvidenceService;
    postmortems: PostmortemService;
    timeline: TimelineService;
  }) {
    this.#writer = options.writer;
    this.#store = options.store;
    this.#evidence = options.evidence;
    this.#postmortems = options.postmortems;
    this.#timeline = options.timeline;
  }

  /** @throws NotFoundError when the document does not exist for this viewer */
  async analyse(access: Access, ref: string): Promise<EvidenceAnalysis> {
    const { evidence, events, window, kept, digests } = await this.#read(
      access,
      ref,
    );
    const told = kept ?? this.#goThrough(evidence, window, digests);
    const dismissed = new Set(
      evidence.flatMap(({ id, dismissed: places }) =>
        places.map(place => `${id}|${place}`),
      ),
    );
    const proposals = told.proposals.map(proposal =>
      toModel(proposal, events, dismissed),
    );
    return { ...told, proposals };
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

  /** Takes a second where artefacts are large, so no transaction waits for it. */
  #goThrough(
    evidence: Evidence[],
    window: TimeSpan | null,
    digests: Map<string, Digest>,
  ): Told {
    const artefacts = evidence.map(
      ({ id, format, source, title, offsetMs }): Artefact => ({
        ...{ id, format, offsetMs },
        source: source || title,
        digest: digests.get(id)!,
      }),
    );
    const told: Told = {
      proposals: proposeTimeline(artefacts),
      clocks: clockOffsets(artefacts).filter(isClockOff),
      gaps: dataGaps(artefacts, window).map(gap => ({
        ...gap,
        from: new Date(gap.from).toISOString(),
        to: new Date(gap.to).toISOString(),
      })),
    };
    this.#kept.set(keyOf(evidence, window), told);
    return told;
  }

  #read(access: Access, ref: string) {
    return this.#postmortems.read(access, ref, async (knex: Knex, header) => {
      const { id, startedAt, resolvedAt } = header;
      const evidence = await this.#evidence.list(knex, id);
      const events: TimelineEvent[] = await this.#timeline.list(knex, id);
      const window =
        startedAt && resolvedAt
          ? { from: Date.parse(startedAt), to: Date.parse(resolvedAt) }
          : null;
      const kept = this.#kept.get(keyOf(evidence, window));
      const digests = await this.#store.digests(
        knex,
        kept ? [] : evidence.map(row => row.id),
      );
      return { evidence, events, window, kept, digests };
    });
  }
}

/** The same artefacts, read by the same clocks, tell the same. */
function keyOf(evidence: Evidence[], window: TimeSpan | null): string {
  return JSON.stringify([
    window,
    evidence.map(({ id, title, source, offsetMs }) =>
      [id, source || title, offsetMs].join('|'),
    ),
  ]);
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
