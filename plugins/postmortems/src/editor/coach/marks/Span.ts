import type { Finding } from 'backstage-plugin-postmortems-common';

/** Where a finding stands in a text. */
export type MarkedSpan = Pick<Finding, 'key' | 'severity' | 'start' | 'end'>;
