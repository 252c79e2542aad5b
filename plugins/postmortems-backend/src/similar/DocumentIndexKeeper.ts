import {
  DocumentFeature,
  documentFeatures,
} from 'backstage-plugin-postmortems-common/factors';
import { Database } from '../database';
import { inTurns } from '../inTurns';
import { DocumentFollower } from '../postmortems/DocumentFollower';
import { DocumentIndex } from './DocumentIndex';
import { DocumentTextStore, PublishedText } from './DocumentTextStore';

/**
 * Keeps the index of published post-mortems in memory in step with the database. It holds restricted ones too: who may
 * read them is for whoever asks to find out.
 */
export class DocumentIndexKeeper {
  readonly #index = new DocumentIndex();
  readonly #follower: DocumentFollower<PublishedText>;

  constructor(options: { database: Database; now: () => Date }) {
    this.#follower = new DocumentFollower({
      ...options,
      source: new DocumentTextStore(),
      following: {
        clear: () => this.#index.clear(),
        put: ({ id, happenedAt, titleKey, text }) =>
          this.#index.put(
            id,
            // The same whatever the database calls it.
            `${happenedAt} ${titleKey}`,
            happenedAt,
            documentFeatures(text),
          ),
        drop: id => this.#index.remove(id),
      },
    });
  }

  /** Says that something was changed here: whatever was looked at before is too old. */
  changed(): void {
    this.#follower.changed();
  }

  /** Brings the index up to what the database says now. */
  refresh(): Promise<void> {
    return this.#follower.refresh();
  }

  /** What is held, for comparing it with one built anew. */
  get contents(): string[] {
    return this.#index.contents;
  }

  /** The documents of incidents before a moment that speak most of the same. */
  like(
    features: readonly DocumentFeature[],
    before: string,
    most: number,
  ): Promise<string[]> {
    return inTurns(this.#index.like(features, before, most));
  }
}
