import type {
  ActionStatus,
  ActionType,
  Layer,
  Link,
  Milestone,
  Priority,
  Status,
} from 'backstage-plugin-postmortems-common';

/** Minutes after the start, what was seen, where, by whom, and which of the five moments it was. */
export type DemoEvent = [
  minute: number,
  description: string,
  source: string,
  actor?: string,
  milestone?: Milestone,
];

export interface DemoFactor {
  layer: Layer;
  category: string;
  statement: string;
  /** The place in the list of the factor that this one explains. */
  explains?: number;
  hypothesis?: true;
}

export interface DemoAction {
  title: string;
  /** `dan`, or `platform-team`. */
  owner?: string;
  sponsor?: string;
  /** Days after the incident. */
  due?: number;
  priority: Priority;
  type: ActionType;
  status?: ActionStatus;
  /** An address, or a sentence that its owner signs. */
  proof?: string;
  reason?: string;
  /** How often its day was moved later. */
  extended?: number;
  /** Where it is tracked. */
  ticket?: string;
  /** Places of the factors it addresses. */
  addresses: number[];
}

/** One invented incident, told as its authors would; times count from its start, its start from the demo's first. */
export interface DemoIncident {
  /** Never changes: names the import, so that doing it again makes nothing twice. */
  key: string;
  title: string;
  severity: 'P1' | 'P2' | 'P3' | 'P4';
  nearMiss?: true;
  /** A day in words, `2025-02-09`, or how many days before the first start. */
  day: string | number;
  /** Time of day in UTC, `10:05:23`. */
  at: string;
  affected: string[];
  origin?: string[];
  authors: string[];
  reviewers?: string[];
  facilitator?: string;
  /** Published unless said. */
  status?: Status;
  /** Hours from resolution to publication. */
  publishedAfter?: number;
  restricted?: { members: string[]; reason: string };
  statedDuration?: string;
  runbook?: { name: string; helped: 'yes' | 'partly' | 'no' };
  links?: Link[];
  impactFigures: {
    label: string;
    value: number;
    unit?: string;
    estimated?: true;
  }[];
  summary: string;
  impact: string;
  rootCause: string;
  wentWell: string[];
  lessons: string[];
  /** What the actions do together. */
  prevention?: string;
  timeline: DemoEvent[];
  factors: DemoFactor[];
  actions: DemoAction[];
  /** Thoughts that nobody has promised to follow yet. */
  ideas?: string[];
}
