import { CountedDocument } from './CountedDocument';

/** Post-mortems that are counted. */
export interface Documents {
  /** Which they are, in one order; null, where they are all that is held. */
  readonly ids: string[] | null;
  all(): Iterable<CountedDocument>;
  /** Those that name any of some services, each once. */
  at(places: Iterable<number>): Iterable<CountedDocument>;
}
