import { CountedDocument } from './CountedDocument';

/** Post-mortems that are counted. */
export interface Documents {
  all(): Iterable<CountedDocument>;
  /** Those that name any of some services, each once. */
  at(places: Iterable<number>): Iterable<CountedDocument>;
}
