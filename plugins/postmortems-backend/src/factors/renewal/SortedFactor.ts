import { CategorySource } from 'backstage-plugin-postmortems-common';

/** What a factor is a case of. */
export interface Sorting {
  category: string | null;
  patternId: string | null;
}

/** A factor of which something is only suggested, as it was when it was looked at. */
export interface SortedFactor extends Sorting {
  id: string;
  postmortemId: string;
  version: number;
  statement: string;
  categorySource: CategorySource;
  patternSource: CategorySource;
  /** The version of the sorter that suggested it. */
  sortedBy: number;
}

/** That a version of the sorter sorts a factor otherwise. */
export interface Proposal {
  factorId: string;
  postmortemId: string;
  factorVersion: number;
  madeBy: number;
  from: Sorting;
  to: Sorting;
}
