import type { Counts } from './Digest';

/** Of several counts how many there were of all of it. */
export function summed(all: Counts[]): Counts {
  const sums = new Map<number, number>();
  for (const [bucket, count] of all.flat()) {
    sums.set(bucket, (sums.get(bucket) ?? 0) + count);
  }
  return [...sums].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
}

export function total(counts: Counts): number {
  return counts.reduce((sum, [, count]) => sum + count, 0);
}
