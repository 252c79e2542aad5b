const HOUR_MS = 3_600_000;

/** A pause this long parts what happened in one go from what led to it and what was done later. */
const PAUSE_MS = 12 * HOUR_MS;

/** From when to when something went on, in milliseconds since the epoch. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * When most of it happened: around the middle one of all instants, as far as no long pause parts it.
 * Undefined where that is not plain: a history of weeks has no day on which everything else was.
 */
export function mainStretch(instants: readonly number[]): Stretch | undefined {
  const sorted = [...new Set(instants)].sort((a, b) => a - b);
  const middle = Math.floor((sorted.length - 1) / 2);
  let first = middle;
  let last = middle;
  while (first > 0 && sorted[first] - sorted[first - 1] <= PAUSE_MS) first -= 1;
  while (
    last < sorted.length - 1 &&
    sorted[last + 1] - sorted[last] <= PAUSE_MS
  )
    last += 1;
  const count = last - first + 1;
  return count >= 2 && count * 3 >= sorted.length * 2
    ? { from: sorted[first], to: sorted[last] }
    : undefined;
}

/** How far an instant lies outside of a stretch, in milliseconds; 0 inside. */
export function outside(at: number, { from, to }: Stretch): number {
  return Math.max(from - at, at - to, 0);
}
