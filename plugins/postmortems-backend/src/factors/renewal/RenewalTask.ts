import { AliasRenewer } from './AliasRenewer';
import { RenewalApplier } from './RenewalApplier';
import { RenewalLooker } from './RenewalLooker';

/** What follows a new version of the sorter, step by step; each goes on where it was. */
export class RenewalTask {
  readonly #aliases: AliasRenewer;
  readonly #looker: RenewalLooker;
  readonly #applier: RenewalApplier;

  constructor(options: {
    aliases: AliasRenewer;
    looker: RenewalLooker;
    applier: RenewalApplier;
  }) {
    this.#aliases = options.aliases;
    this.#looker = options.looker;
    this.#applier = options.applier;
  }

  /** @param signal - says when to end, and go on another time */
  async run(signal?: AbortSignal): Promise<void> {
    // What is looked at is compared with aliases, in their new form.
    await this.#aliases.run(signal);
    // What somebody had started does not wait for what has come in since.
    try {
      await this.#applier.run(signal);
    } finally {
      // Nor does the rest, for what cannot be applied.
      await this.#looker.run(signal);
    }
  }
}
