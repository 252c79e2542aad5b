import type {
  ClockFinding,
  DataGap,
  EvidenceAnalysis,
  PostmortemsApi,
  TimelineProposal,
} from 'backstage-plugin-postmortems-common';
import { Latest, type Reading } from './Latest';

export interface ProposalsOptions {
  api: PostmortemsApi;
  onChange(): void;
}

/** The timeline that the artefacts propose, and what of it is put aside. */
export class Proposals {
  readonly #options: ProposalsOptions;
  readonly #analysis: Latest<EvidenceAnalysis>;
  /** What is being put aside, or taken up again, until the server has heard of it. */
  readonly #deciding = new Map<string, boolean>();

  constructor(options: ProposalsOptions) {
    this.#options = options;
    this.#analysis = new Latest(options.onChange);
  }

  get reading(): Reading<readonly TimelineProposal[]> {
    const { value, error } = this.#analysis.reading;
    return {
      value: value?.proposals.map(proposal => this.#decided(proposal)),
      error,
    };
  }

  /** Clocks that surely differ. */
  get clocks(): readonly ClockFinding[] {
    return this.#analysis.reading.value?.clocks ?? [];
  }

  /** Times of which artefacts tell nothing. */
  get gaps(): readonly DataGap[] {
    return this.#analysis.reading.value?.gaps ?? [];
  }

  read(ref: string): Promise<void> {
    const { api } = this.#options;
    return this.#analysis.read(() => api.evidenceAnalysis(ref));
  }

  beNone(): void {
    this.#analysis.take({ proposals: [], clocks: [], gaps: [] });
  }

  /** Puts proposals aside, or takes them up again; shown so at once. */
  async dismiss(
    ref: string,
    keys: string[],
    dismissed: boolean,
  ): Promise<void> {
    for (const key of keys) this.#deciding.set(key, dismissed);
    this.#options.onChange();
    try {
      const analysis = await this.#options.api.dismissProposals(ref, {
        keys,
        dismissed,
      });
      this.#decide(keys, dismissed);
      this.#analysis.take(analysis);
    } catch (error) {
      this.#decide(keys, dismissed);
      this.#options.onChange();
      throw error;
    }
  }

  /** Heard back about these, unless somebody has decided otherwise meanwhile. */
  #decide(keys: string[], dismissed: boolean): void {
    for (const key of keys) {
      if (this.#deciding.get(key) === dismissed) this.#deciding.delete(key);
    }
  }

  #decided(proposal: TimelineProposal): TimelineProposal {
    const dismissed = this.#deciding.get(proposal.key);
    if (dismissed === undefined) return proposal;
    return { ...proposal, state: dismissed ? 'dismissed' : 'proposed' };
  }
}
