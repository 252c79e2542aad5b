import type { Milestone } from './vocabulary';

/** The header's field that keeps each milestone's time. */
export const MILESTONE_FIELDS = {
  started: 'startedAt',
  detected: 'detectedAt',
  acknowledged: 'acknowledgedAt',
  mitigated: 'mitigatedAt',
  resolved: 'resolvedAt',
} as const satisfies Record<Milestone, string>;
