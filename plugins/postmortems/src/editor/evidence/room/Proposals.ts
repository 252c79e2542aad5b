import type {
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
  readonly #rows: Latest<readonly TimelineProposal[]>;
  /** What is being put aside, or taken up again, until the server has heard of it. */
  readonly #deciding = new Map<string, boolean>();

  constructor(options: ProposalsOptions) {
    this.#options = options;
    this.#rows = new Latest(options.onChange);
  }

  get reading(): Reading<readonly TimelineProposal[]> {
    const { value, error } = this.#rows.reading;
    return { value: value?.map(proposal => this.#decided(proposal)), error };
  }

  read(ref: string): Promise<void> {
    const { api } = this.#options;
    return this.#rows.read(
      async () => (await api.evidenceAnalysis(ref)).proposals,
    );
  }

  beNone(): void {
    this.#rows.take([]);
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
      const { proposals } = await this.#options.api.dismissProposals(ref, {
        keys,
        dismissed,
      });
      this.#decide(keys, dismissed);
      this.#rows.take(proposals);
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
