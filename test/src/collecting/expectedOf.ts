import type { Outage } from './Outage';

/** What is collected at either side of an outage. */
const MARGIN_MS = 15 * 60_000;

/** What each command must have brought in, by what the servers had. */
export function expectedOf(outage: Outage) {
  const { brokenAt, mendedAt, endedAt } = outage;
  const until = mendedAt + MARGIN_MS + 1;
  const count = (from: number, to: number) => outage.answered(from, to).length;
  const read = { isNew: true, unread: { count: 0 } };
  return {
    // Each request stands in the log of the program and in that of the proxy.
    logs: {
      ...read,
      format: 'kubectl-logs',
      observations: 2 * count(brokenAt - MARGIN_MS, until),
      trimmed: 2 * count(until, endedAt),
      errors: 2 * outage.failed(brokenAt, mendedAt),
    },
    // One warning was seen several times: first and last.
    'kubernetes-events': {
      ...read,
      format: 'kubernetes-events',
      observations: 3,
      trimmed: 1,
      warnings: 2,
    },
    // 200 and 500.
    'Requests by status': { ...read, format: 'prometheus', observations: 2 },
    'Targets up': { ...read, format: 'prometheus', observations: 1 },
    // Two series, and the alert that each of them tells.
    'alerts-past': { ...read, format: 'prometheus', observations: 4 },
    'alerts-active': {
      ...read,
      format: 'alertmanager-alerts',
      observations: 1,
    },
  };
}
