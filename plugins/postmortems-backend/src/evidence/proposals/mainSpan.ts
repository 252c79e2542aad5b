import type { Digest } from '../digest/Digest';

/** So much of a log, at either end, may lie far off. */
const FEW = 0.01;
/** So many times as long as all the others take, and so long besides, lines may be off. */
const FAR = 10;
const FAR_MS = 3_600_000;

/**
 * From when to when a log is, but for a few lines far off: the clock was not set yet when a machine
 * started, or a number was taken for a time.
 * @returns null for what has no times
 */
export function mainSpan({
  span,
  volume,
  bucketMs,
}: Pick<Digest, 'span' | 'volume' | 'bucketMs'>): Digest['span'] {
  if (!span || volume.length === 0) return span;
  const total = volume.reduce((sum, [, count]) => sum + count, 0);
  const few = Math.max(1, Math.floor(total * FEW));
  const first = bucketAfter(volume, few);
  const last = bucketAfter([...volume].reverse(), few);
  const room = FAR * Math.max(0, last - first) + FAR_MS;
  const near = volume.filter(
    ([bucket]) => bucket >= first - room && bucket <= last + room,
  );
  if (near.length === 0) return span;
  return {
    from: Math.max(span.from, near[0][0]),
    to: Math.min(span.to, near[near.length - 1][0] + bucketMs - 1),
  };
}

/** The bucket in which a line stands that has so many before it. */
function bucketAfter(volume: Digest['volume'], lines: number): number {
  let passed = 0;
  const found = volume.find(([, count]) => {
    passed += count;
    return passed > lines;
  });
  return (found ?? volume[volume.length - 1])[0];
}
