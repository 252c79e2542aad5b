import type { Header } from './header';

const HOUR_MS = 3_600_000;
/** Within so many hours of the resolution a post-mortem is to be with its readers. */
export const SHARE_WITHIN_HOURS = 48;
/** After so many, what is remembered of it has grown stale. */
export const STALE_AFTER_HOURS = 7 * 24;

/** How an incident that was resolved stands to the time within which it is to be told of. */
export interface SharingClock {
  state: 'left' | 'late' | 'stale';
  /** Since the resolution, in milliseconds. */
  passedMs: number;
  /** Until it is late; less than nothing once it is. */
  leftMs: number;
}

/** The clock of a post-mortem that is not published; none for one that comes from elsewhere, or goes on. */
export function sharingClock(
  {
    status,
    imported,
    resolvedAt,
  }: Pick<Header, 'status' | 'imported' | 'resolvedAt'>,
  now: Date,
): SharingClock | undefined {
  if (status === 'published' || imported || !resolvedAt) return undefined;
  const passedMs = now.getTime() - Date.parse(resolvedAt);
  const leftMs = SHARE_WITHIN_HOURS * HOUR_MS - passedMs;
  const isStale = passedMs > STALE_AFTER_HOURS * HOUR_MS;
  const late = isStale ? 'stale' : 'late';
  return { state: leftMs >= 0 ? 'left' : late, passedMs, leftMs };
}

/** Whether a time after the resolution is soon enough, in milliseconds. */
export function isInTime(afterMs: number): boolean {
  return afterMs <= SHARE_WITHIN_HOURS * HOUR_MS;
}
