import type { LoggerService } from '@backstage/backend-plugin-api';
import type { PostmortemsClient } from 'backstage-plugin-postmortems-common';
import { renderParsedReport } from 'backstage-plugin-postmortems-common/report';
import { demoReport } from './demoReport';
import type { DemoIncident } from './incidents/DemoIncident';
import type { SeedingStore } from './SeedingStore';

/** Gives the client that acts as the named person of the demo. */
export type ClientOf = (name: string) => Promise<PostmortemsClient>;

/**
 * Fills an empty portal with the demo's post-mortems, the way a person would: each report is imported
 * by its first author. What is in already is remembered, so that an interrupted start goes on where
 * it stopped, and a post-mortem that somebody deleted stays deleted.
 */
export class DemoSeeder {
  readonly #incidents: DemoIncident[];
  readonly #clientOf: ClientOf;
  readonly #store: SeedingStore;
  readonly #logger: LoggerService;

  constructor(options: {
    incidents: DemoIncident[];
    clientOf: ClientOf;
    store: SeedingStore;
    logger: LoggerService;
  }) {
    this.#incidents = options.incidents;
    this.#clientOf = options.clientOf;
    this.#store = options.store;
    this.#logger = options.logger;
  }

  /**
   * Does what is left to do.
   * @param now - counts as the demo's first start, if this is the first
   * @throws when the portal does not answer yet; it may then be called again
   */
  async seed(now: Date): Promise<void> {
    if (await this.#store.isFinished()) return;
    const firstStart =
      (await this.#store.firstStart()) ?? (await this.#begin(now));
    if (firstStart) {
      const done = await this.#store.done();
      const left = this.#incidents.filter(({ key }) => !done.has(key));
      for (const incident of left) {
        await this.#import(incident, firstStart);
        await this.#store.add(incident.key);
      }
      this.#logger.info(
        `The demo has ${
          this.#incidents.length
        } post-mortems, dated from ${firstStart.toISOString()}`,
      );
    }
    await this.#store.finish();
  }

  /** @returns undefined when somebody else's post-mortems are there already */
  async #begin(now: Date): Promise<Date | undefined> {
    const [{ authors }] = this.#incidents;
    const client = await this.#clientOf(authors[0]);
    const { items } = await client.list({ limit: 1 });
    if (items.length > 0) return undefined;
    await this.#store.begin(now);
    return now;
  }

  async #import(incident: DemoIncident, firstStart: Date): Promise<void> {
    const client = await this.#clientOf(incident.authors[0]);
    const report = renderParsedReport(
      demoReport(incident, firstStart),
      await client.getSettings(),
    );
    const { ref } = await client.import(
      report,
      {},
      // Sent again after an interruption, it finds what is there already.
      { idempotencyKey: `demo-${incident.key}-${firstStart.getTime()}` },
    );
    if (incident.restricted && ref) {
      await this.#explainRestriction(client, ref, incident.restricted);
    }
  }

  /** A report tells that it is restricted, not why. */
  async #explainRestriction(
    client: PostmortemsClient,
    ref: string,
    { reason }: { reason: string },
  ): Promise<void> {
    const { seq, visibility, members } = await client.get(ref);
    await client.setAccess(ref, seq, { visibility, members, reason });
  }
}
