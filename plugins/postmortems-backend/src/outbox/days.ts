const DAY_MS = 86_400_000;

/** How long after its day something is still made up for, should the backend have been away. */
export const LAST_CALL_DAYS = 7;

/** How many days lie between two, as `2025-02-16`; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** The day so many days after one. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
