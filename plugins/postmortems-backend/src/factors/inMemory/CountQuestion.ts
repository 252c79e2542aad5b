import { FactorUnit, Layer } from 'backstage-plugin-postmortems-common';
import { Said } from './CountedDocument';
import { Names } from './Names';

/** What is counted, of those that happened when, and how severe they were. */
export interface CountQuestion {
  by: FactorUnit;
  from?: string;
  to?: string;
  severity?: string[];
  layer?: Layer;
  source?: Said['source'];
  today: string;
}

/** How what is counted is called. */
export interface Called {
  services: Names;
  units: Names;
  /** The pattern that another was merged into in the end, each by its number. */
  rootOf: (pattern: number) => number;
}
