import { FactorUnit } from 'backstage-plugin-postmortems-common';
import { RecurrenceWindow } from './recurrenceWindow';

/** A row of a grouped count, as the engines return it: numbers may be text. */
export type CountRow = Record<string, unknown>;
/** A row of what is compared with chance. */
export type SizedRow = CountRow & { ofSize: BySize };

/**
 * In how many post-mortems something was found, by their sizes: at each index, those that have so many different
 * factors (categories, or patterns) that are counted. A post-mortem has the same size wherever it is counted.
 */
export type BySize = readonly number[];

/**
 * What was counted, before anything is concluded from it. `unit` is what was counted by: the key of a category, or
 * the id of the pattern that stands for those that were merged with it. Where
 * the numbers come from does not matter to what is made of them.
 */
export interface RecurrenceCounts {
  by: FactorUnit;
  window: RecurrenceWindow | null;
  /** Post-mortems of the place that is looked at. */
  total: number;
  /** The same by their sizes. */
  ofSize: BySize;
  /** Of these, those in the recent half of the window, if there is one. */
  recent: number;
  /**
   * `unit`, `postmortems`, `confirmed`, `recent` in the window, `firstSeenAt`, `lastSeenAt`; in the order of the answer:
   * those that are most frequent, then of a part all others that were found in it and are compared.
   */
  factors: SizedRow[];
  /** `entity_ref`, `postmortems`: the services that are compared, with or without finds, in the order of the answer. */
  places: SizedRow[];
  /** `unit`, `entity_ref`, `postmortems`: of these factors at these services. */
  cells: CountRow[];
  /** `unit`, `services`: at how many each was found, compared or not. */
  services: CountRow[];
  /** `services`: at how many any of them was. */
  allServices: CountRow[];
  /** `unit`, `month`, `postmortems`. */
  months: CountRow[];
  /** `unit`, `actions`. */
  openActions: CountRow[];
  /** What is compared with the whole organisation, where the place is only a part of it. */
  everywhere: {
    ofSize: BySize;
    /**
     * `unit`: of these factors, and of all others of which a place of this size would have one by
     * chance. Which factors are told of is decided by what was found in the part; what is tested may not be.
     */
    factors: SizedRow[];
    /** `unit`, `postmortems`: how often these were found in the part, where they were. */
    here: CountRow[];
    /** See {@link WholeCounts}. */
    chances: ReadonlyMap<string, number>;
  } | null;
  unclassified: { postmortems: number; factors: number; ofFactors: number };
}

/** How often what was found in the whole organisation. */
export interface WholeTally {
  ofSize: BySize;
  firstAt: string | null;
  /** In how many post-mortems each category or pattern was found. */
  factors: ReadonlyMap<string, BySize>;
}

/** The numbers of the whole organisation, for comparing a part of it. */
export interface WholeCounts extends WholeTally {
  /** The chance of each pair of a factor and a service that is tested there, by a name for the pair. */
  chances: ReadonlyMap<string, number>;
}
