import type {
  CategorySource,
  Layer,
} from 'backstage-plugin-postmortems-common';

/** Of what something is a case, as a number of {@link Names}, and who says so. */
export interface Said {
  readonly name: number;
  readonly source: CategorySource;
}

/** What is counted of a factor. There are hundreds of thousands, and few that differ, so equal ones are one. */
export interface CountedFactor {
  readonly layer: Layer;
  readonly category: Said | null;
  /** As the factor names it, whatever it was merged into. */
  readonly pattern: Said | null;
}

/** What is counted of a published post-mortem. */
export interface CountedDocument {
  id: string;
  /** When its incident started, else when it was made. */
  happenedAt: string;
  severity: string | null;
  entities: number[];
  factors: CountedFactor[];
  /** Of each action that is neither done nor declined, the factors that it addresses. */
  openActions: CountedFactor[][];
}
