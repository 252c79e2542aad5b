import type { Header } from './header';

/** The four durations of an incident, in milliseconds, all counted from its start. Null where a time is unknown. */
export interface IncidentDurations {
  detect: number | null;
  acknowledge: number | null;
  mitigate: number | null;
  resolve: number | null;
}

type MilestoneTimes = Pick<
  Header,
  'startedAt' | 'detectedAt' | 'acknowledgedAt' | 'mitigatedAt' | 'resolvedAt'
>;

/** How long it took from the start to each later moment. A time before the start gives a negative duration: it is a finding, not an error. */
export function incidentDurations(times: MilestoneTimes): IncidentDurations {
  const since = (end: string | null) =>
    times.startedAt && end
      ? Date.parse(end) - Date.parse(times.startedAt)
      : null;
  return {
    detect: since(times.detectedAt),
    acknowledge: since(times.acknowledgedAt),
    mitigate: since(times.mitigatedAt),
    resolve: since(times.resolvedAt),
  };
}

/** The day of an instant in UTC, as `2025-02-09`. */
export function utcDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

/** How many days lie between two, as `2025-02-16`; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** The day so many days after one. */
export function dayAfter(day: string, days: number): string {
  return utcDay(new Date(Date.parse(day) + days * DAY_MS));
}
