import type { Counts } from '../digest/Digest';

/** How much more there was after moments than before them. */
export interface Steps {
  /** Moments as numbers of bins, in order; only where there is a step. */
  at: number[];
  size: number[];
  /** The largest ones, in order of time; their moments counted from the first step. */
  largest: { at: Int32Array; size: Float64Array };
  /** The first and the last moment at which a step could be seen. */
  from: number;
  to: number;
}

/** A step counts as no larger than this, lest one or two decide alone. */
const MOST = 1;
/** So many of them are enough to find where those of two logs may come together. */
const LARGEST = 200;
/** So many bins around its middle are looked at: a line of another century is not part of a log. */
const AROUND = 500_000;

/**
 * Where counts rise and fall. Of what happens by chance the square roots of the counts vary equally
 * much, however many there are, so that a step between roots says how remarkable it is.
 * @param span - of the artefact, whose first and last bins are seen only in part
 * @param binMs - width of a bin
 * @param reach - so many bins after a moment are compared with so many before it
 */
export function stepsOf(
  counts: Counts,
  span: { from: number; to: number },
  binMs: number,
  reach: number,
): Steps {
  const bins = binned(counts, binMs);
  const filled = [...bins.keys()].sort((a, b) => a - b);
  const middle = filled[filled.length >> 1] ?? 0;
  const first = Math.max(Math.floor(span.from / binMs) + 1, middle - AROUND);
  const last = Math.min(Math.floor(span.to / binMs) - 1, middle + AROUND);
  const from = first + reach;
  const to = last - reach + 1;
  const sum = (begin: number) => {
    let total = 0;
    for (let i = 0; i < reach; i++) total += bins.get(begin + i) ?? 0;
    return total;
  };
  const at: number[] = [];
  const whole: number[] = [];
  let next = from;
  for (const bin of filled) {
    const end = Math.min(bin + reach, to);
    for (next = Math.max(next, bin - reach + 1); next <= end; next++) {
      const step = Math.sqrt(sum(next)) - Math.sqrt(sum(next - reach));
      if (step === 0) continue;
      at.push(next);
      whole.push(step);
    }
  }
  const size = whole.map(step => Math.max(-MOST, Math.min(MOST, step)));
  const largest = at
    .map((_, i) => i)
    .sort((a, b) => Math.abs(whole[b]) - Math.abs(whole[a]))
    .slice(0, LARGEST)
    .sort((a, b) => a - b);
  return {
    at,
    size,
    // Small whole numbers and typed arrays: where lags are looked for, this is where the time goes.
    largest: {
      at: new Int32Array(largest.map(i => at[i] - at[0])),
      size: new Float64Array(largest.map(i => size[i])),
    },
    from,
    to,
  };
}

/** Counts by the number of their bin. */
export function binned(counts: Counts, binMs: number): Map<number, number> {
  const bins = new Map<number, number>();
  for (const [bucket, count] of counts) {
    const bin = Math.floor(bucket / binMs);
    bins.set(bin, (bins.get(bin) ?? 0) + count);
  }
  return bins;
}
